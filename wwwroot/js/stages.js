// Stages are put in order by dragging; the arrows beside them do the same.
const list = document.getElementById("stages");

import(list.dataset.sortable).then(() => {
  list.classList.add("is-ready");
  self.Sortable.create(list, {
    handle: ".grip",
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 160,
    ghostClass: "is-ghost",
    onEnd: event => {
      if (event.oldIndex === event.newIndex) return;
      const form = event.item.querySelector("form.places");
      const place = Object.assign(document.createElement("input"), { type: "hidden", name: "Place", value: event.newIndex });
      form.append(place);
      form.submit();
    },
  });
});
