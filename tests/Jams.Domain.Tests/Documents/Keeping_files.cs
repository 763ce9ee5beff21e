using Jams.Domain.Applications;
using Jams.Domain.Documents;
using Jams.Domain.Storage;

namespace Jams.Domain.Tests.Documents;

public sealed class Keeping_files
{
    private static MemoryStream Pdf(int size = 1000)
    {
        var bytes = new byte[size];
        "%PDF-1.7"u8.CopyTo(bytes);
        return new MemoryStream(bytes);
    }

    [Fact]
    public async Task Gives_them_back_to_their_owner_only()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");

        var file = (await desk.Get<AddFile>().Run(Desk.Ines, card.Id, "Lebenslauf.pdf", null, Pdf())).Value;

        (file.Kind, file.MediaType, file.Size).ShouldBe((FileKind.Resume, "application/pdf", 1000L));
        await using (var content = (await desk.Get<OpenFile>().Run(Desk.Ines, card.Id, file.Id)).Value.Content)
            (await new StreamReader(content).ReadToEndAsync()).ShouldStartWith("%PDF-1.7");
        (await desk.Get<OpenFile>().Run(Desk.Somebody, card.Id, file.Id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Get<OpenFile>().Run(Desk.Ines, (await desk.Added("Other")).Id, file.Id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
        (await desk.Get<DeleteFile>().Run(Desk.Somebody, card.Id, file.Id)).Failure!.Kind.ShouldBe(FailureKind.NotFound);
    }

    [Fact]
    public async Task Stores_nothing_of_what_it_refuses()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        var add = desk.Get<AddFile>();

        (await add.Run(Desk.Ines, card.Id, "empty.pdf", null, new MemoryStream())).Failure.ShouldBe(DocumentFailures.Empty);
        (await add.Run(Desk.Ines, card.Id, "program.pdf", null, new MemoryStream([0x4D, 0x5A, 0, 0]))).Failure!.Field.ShouldBe("File");
        (await add.Run(Desk.Ines, card.Id, "large.pdf", null, Pdf((int)StoredFile.SizeLimit + 1))).Failure!.Sentence.ShouldBe(FileFailures.TooLarge(1).Sentence);

        (await desk.Get<SeeFilesOf>().Run(Desk.Ines, card.Id)).ShouldBeEmpty();
        (await desk.Get<IFiles>().DeleteAll(Desk.Ines)).ShouldBe(0);
    }

    [Fact]
    public async Task Takes_the_bytes_along_when_the_application_is_deleted()
    {
        await using var desk = await Desk.Open();
        var card = await desk.Added("Kestrel Freight");
        await desk.Get<AddFile>().Run(Desk.Ines, card.Id, "a.pdf", null, Pdf());
        await desk.Get<AddFile>().Run(Desk.Ines, card.Id, "b.pdf", null, Pdf());
        await desk.Get<WriteNote>().Run(Desk.Ines, card.Id, "Note");

        (await desk.Get<DeleteApplication>().Run(Desk.Ines, card.Id)).IsOk.ShouldBeTrue();

        (await desk.Get<IFiles>().DeleteAll(Desk.Ines)).ShouldBe(0);
        (await desk.All<TimelineEntry>().Count(Desk.Ines, entry => true)).ShouldBe(0);
        (await desk.Column(StageKind.Saved)).ShouldBeEmpty();
    }
}
