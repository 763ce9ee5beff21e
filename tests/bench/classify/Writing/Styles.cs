namespace Jams.Classify.Writing;

/// <summary>How one kind of sender writes: its address, marks and dress. A style that is held out never dresses mail of the training.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Kind">The word by which phrase sets ask for it.</param>
/// <param name="IsHeld">Whether only evaluation uses it.</param>
/// <param name="From">The sender; {d} is the firm's domain, {c} its name, {r} and {rf} the person who writes.</param>
/// <param name="Id">The domain of its message ids; {d} as above.</param>
/// <param name="Marks">Header lines.</param>
/// <param name="Dress">Plain text, simple HTML, or boxes in tables.</param>
internal sealed record Style(string Name, string Kind, bool IsHeld, string From, string Id, string[] Marks, Dress Dress);

internal enum Dress
{
    Plain,
    Simple,
    Boxed,
    Mixed,
}

internal static class Styles
{
    public static readonly Style[] All =
    [
        // Applicant tracking systems.
        new("greenhouse", "ats", false, "{c} <no-reply@us.greenhouse-mail.io>", "us.greenhouse-mail.io", ["X-Mailer: Greenhouse"], Dress.Simple),
        new("greenhouse-eu", "ats", false, "{c} Recruiting <no-reply@eu.greenhouse.io>", "greenhouse.io", [], Dress.Mixed),
        new("lever", "ats", false, "{c} <no-reply@hire.lever.co>", "hire.lever.co", [], Dress.Simple),
        new("ashby", "ats", false, "{c} Hiring Team <no-reply@ashbyhq.com>", "ashbyhq.com", [], Dress.Mixed),
        new("workday", "ats", false, "{c} Careers <{d0}@myworkday.com>", "myworkday.com", ["Auto-Submitted: auto-generated"], Dress.Boxed),
        new("smartrecruiters", "ats", false, "{c} <notifications@smartrecruiters.com>", "smartrecruiters.com", ["List-Unsubscribe: <mailto:unsubscribe@smartrecruiters.com>"], Dress.Boxed),
        new("personio", "ats", false, "{r} <jobs@m.personio.de>", "m.personio.de", [], Dress.Simple),
        new("teamtailor", "ats", false, "{r} ({c}) <reply-abc@inbound.teamtailor-mail.com>", "teamtailor-mail.com", [], Dress.Boxed),
        new("icims", "ats", false, "{c} Talent Acquisition <donotreply@talent.icims.com>", "icims.com", [], Dress.Plain),
        new("taleo", "ats", false, "{c} <{d0}@invalidemail.taleo.net>", "taleo.net", ["Auto-Submitted: auto-generated"], Dress.Plain),
        new("bamboohr", "ats", false, "{r} <notifications@app.bamboohr.com>", "app.bamboohr.com", [], Dress.Simple),
        new("softgarden", "ats", false, "{c} Karriere <noreply@softgarden.io>", "softgarden.io", [], Dress.Boxed),
        new("join", "ats", false, "{r} von {c} <hello@join.com>", "join.com", [], Dress.Boxed),
        new("own-noreply", "ats", false, "{c} Careers <noreply@careers.{d}>", "careers.{d}", [], Dress.Mixed),
        new("own-jobs", "ats", false, "{c} <jobs@{d}>", "mail.{d}", [], Dress.Simple),
        new("flatchr", "ats", false, "Recrutement {c} <no-reply@flatchr.io>", "flatchr.io", [], Dress.Mixed),
        new("workable", "ats", true, "{c} <noreply@candidates.workablemail.com>", "workablemail.com", ["List-Unsubscribe: <https://workable.com/u>"], Dress.Boxed),
        new("jobvite", "ats", true, "{c} Recruiting <notification@jobvite.com>", "jobvite.com", [], Dress.Mixed),
        new("recruitee", "ats", true, "{r} <{d0}-xyz@inbox.recruitee.com>", "recruitee.com", [], Dress.Simple),
        new("successfactors", "ats", true, "{c} HR <system@successfactors.eu>", "successfactors.eu", ["Precedence: bulk"], Dress.Plain),
        new("dvinci", "ats", true, "Personalabteilung {c} <bewerbung@{d0}.dvinci-easy.com>", "dvinci-easy.com", [], Dress.Simple),
        new("wttj", "ats", true, "{r} - {c} <no-reply@welcomekit.co>", "welcomekit.co", [], Dress.Boxed),
        new("own-talent", "ats", true, "Talent Team {c} <talent@{d}>", "{d}", [], Dress.Boxed),
        // People who write themselves.
        new("outlook", "hand", false, "{r} <{rf}.{rl}@{d}>", "{d}", ["X-Mailer: Microsoft Outlook 16.0"], Dress.Simple),
        new("gmail-hand", "hand", false, "{r} <{rf}@{d}>", "mail.gmail.com", [], Dress.Mixed),
        new("small-firm", "hand", false, "{r} <info@{d}>", "{d}", [], Dress.Plain),
        new("personal-box", "hand", false, "{r} <{rf}{rl}@gmail.com>", "mail.gmail.com", [], Dress.Plain),
        new("hr-box", "hand", false, "HR {c} <hr@{d}>", "{d}", [], Dress.Mixed),
        new("office365", "hand", true, "{rl}, {rf0} <{rf}.{rl}@{d}>", "eur01.prod.outlook.com", ["X-MS-Has-Attach:"], Dress.Simple),
        new("apple-hand", "hand", true, "{r} <{rf0}.{rl}@{d}>", "{d}", ["X-Mailer: Apple Mail (2.3774)"], Dress.Mixed),
        new("shop-owner", "hand", true, "{c} <kontakt@{d}>", "{d}", [], Dress.Plain),
        // Agencies.
        new("agency", "agency", false, "{r} <{rf}.{rl}@{d}>", "{d}", [], Dress.Simple),
        new("agency-bulk", "agency", false, "{r} | {c} <{rf}@mail.{d}>", "bullhornmail.com", ["List-Unsubscribe: <https://u.example.com>"], Dress.Mixed),
        new("agency-plain", "agency", true, "{r} <{rf0}{rl}@{d}>", "{d}", [], Dress.Plain),
        new("agency-crm", "agency", true, "{r} <{rf}@{d}>", "{d}", ["X-Mailer: CRM 4"], Dress.Boxed),
        // Boards and networks.
        new("linkedin", "board", false, "LinkedIn <jobs-noreply@linkedin.com>", "linkedin.com", ["List-Unsubscribe: <https://www.linkedin.com/e/v2?u>", "X-LinkedIn-fbl: m-1"], Dress.Boxed),
        new("indeed", "board", false, "Indeed Apply <indeedapply@indeed.com>", "indeed.com", ["List-Unsubscribe: <https://indeed.com/u>"], Dress.Boxed),
        new("reed", "board", false, "reed.co.uk <noreply@reed.co.uk>", "reed.co.uk", [], Dress.Boxed),
        new("xing", "board", false, "XING <mailrobot@mail.xing.com>", "xing.com", ["List-Unsubscribe: <https://xing.com/u>"], Dress.Boxed),
        new("stepstone", "board", true, "StepStone <noreply@stepstone.de>", "stepstone.de", ["List-Unsubscribe: <https://stepstone.de/u>"], Dress.Boxed),
        new("hellowork", "board", true, "HelloWork <contact@hellowork.com>", "hellowork.com", ["List-Unsubscribe: <https://hellowork.com/u>"], Dress.Boxed),
        new("linkedin-alerts", "board-bulk", false, "LinkedIn Job Alerts <jobalerts-noreply@linkedin.com>", "linkedin.com", ["List-Unsubscribe: <https://www.linkedin.com/e/v2?u>"], Dress.Boxed),
        new("indeed-alerts", "board-bulk", false, "Indeed <alert@indeed.com>", "indeed.com", ["List-Unsubscribe: <https://indeed.com/u>", "Precedence: bulk"], Dress.Boxed),
        new("zip", "board-bulk", false, "Phil at ZipRecruiter <alerts@ziprecruiter.com>", "ziprecruiter.com", ["List-Unsubscribe: <https://zip.example/u>"], Dress.Boxed),
        new("unknown-board", "board-bulk", false, "JobFinder <jobs@{d}>", "{d}", ["List-Unsubscribe: <https://{d}/u>"], Dress.Mixed),
        new("stepstone-agent", "board-bulk", true, "StepStone Job Agent <jobagent@stepstone.de>", "stepstone.de", ["List-Unsubscribe: <https://stepstone.de/u>"], Dress.Boxed),
        new("unmarked-board", "board-bulk", true, "Career Radar <hello@{d}>", "{d}", [], Dress.Plain),
        new("network", "social", false, "LinkedIn <notifications-noreply@linkedin.com>", "linkedin.com", ["List-Unsubscribe: <https://www.linkedin.com/e/v2?u>"], Dress.Boxed),
        new("network-held", "social", true, "XING <notification@xing.com>", "xing.com", [], Dress.Mixed),
        // Everything else of a life.
        new("mailing", "bulk", false, "{c} <news@{d}>", "mcsv.net", ["List-Unsubscribe: <https://{d}/u>", "List-Id: <news.{d}>", "Precedence: bulk"], Dress.Boxed),
        new("mailing-plain", "bulk", true, "{c} Newsletter <hello@{d}>", "{d}", ["List-Unsubscribe: <mailto:u@{d}>"], Dress.Mixed),
        new("mailing-bare", "bulk", false, "{c} <hello@{d}>", "{d}", [], Dress.Mixed),
        new("shop", "shop", false, "{c} <orders@{d}>", "{d}", [], Dress.Boxed),
        new("shop-held", "shop", true, "{c} <service@{d}>", "{d}", ["Auto-Submitted: auto-generated"], Dress.Mixed),
        new("bank", "bank", false, "{c} <noreply@{d}>", "{d}", [], Dress.Mixed),
        new("bank-held", "bank", true, "{c} Kundenservice <kontakt@{d}>", "{d}", [], Dress.Simple),
        new("platform", "platform", false, "{c} <notifications@{d}>", "{d}", ["Precedence: list", "List-Id: <repo.{d}>"], Dress.Mixed),
        new("platform-held", "platform", true, "{c} Support <support@{d}>", "{d}", ["Auto-Submitted: auto-replied"], Dress.Plain),
        new("private", "private", false, "{r} <{rf}.{rl}@gmail.com>", "mail.gmail.com", [], Dress.Plain),
        new("practice", "private", false, "{c} <praxis@{d}>", "{d}", [], Dress.Mixed),
        new("private-held", "private", true, "{r} <{rf}@gmx.de>", "gmx.net", [], Dress.Mixed),
        new("colleague", "work", false, "{r} <{rf}.{rl}@{d}>", "{d}", [], Dress.Simple),
        new("tool", "work", false, "{c} <no-reply@{d}>", "{d}", [], Dress.Mixed),
        new("colleague-held", "work", true, "{r} <{rf}@{d}>", "{d}", [], Dress.Mixed),
        new("list", "talk", false, "{r} <{rf}@{d}>", "{d}", ["List-Id: <talk.{d}>", "Precedence: list"], Dress.Plain),
        new("person", "talk", false, "{r} <{rf}.{rl}@gmail.com>", "mail.gmail.com", [], Dress.Mixed),
        new("firm", "talk", false, "{r} <{rl}@{d}>", "{d}", [], Dress.Plain),
        new("list-held", "talk-held", true, "{r} <{rl}@{d}>", "{d}", ["Precedence: list"], Dress.Mixed),
        new("scam", "scam", false, "{r} <{rf}hr{rl}@outlook.com>", "outlook.com", [], Dress.Plain),
        new("scam-held", "scam", true, "HR Department <{rf}@{d}>", "{d}", [], Dress.Mixed),
        new("own", "own", false, "{m} <{mf}.{ml}@gmail.com>", "mail.gmail.com", [], Dress.Plain),
        new("own-held", "own", true, "{m} <{ml}@posteo.de>", "posteo.de", [], Dress.Mixed),
    ];

    /// <summary>The styles in which a phrase set may come.</summary>
    public static Style[] For(string kind, bool held)
    {
        string[] kinds = kind == "any" ? ["ats", "ats", "hand"] : [kind];
        return [.. kinds.SelectMany(one => All.Where(style => style.Kind == one && style.IsHeld == held))];
    }
}
