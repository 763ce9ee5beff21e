namespace Jams.Domain.Mail.Filing.Linking;

/// <summary>Words that stand beside a firm's name and are not part of it, folded as <see cref="SearchText.Fold"/> does.</summary>
internal static class NameWords
{
    // Departments, greetings of machines, and what mail programs put around a name.
    private static readonly HashSet<string> Generic = [.. (
        "team teams hiring recruiting recruitment recruiter recruiters careers career jobs job talent talents acquisition people culture hr human resources staffing onboarding application applications applicant "
        + "applicants candidate candidates candidacy position positions role roles vacancy vacancies interview interviews offer update updates status news newsletter notification notifications noreply no reply donotreply support info office mail service portal "
        + "personal personalabteilung personalwesen personalteam bewerbung bewerbungen bewerber bewerberin bewerbermanagement bewerbermanager bewerberportal karriere karriereteam stelle stellen stellenangebot absage zusage eingangsbestatigung "
        + "bewerbungseingang gesprach vorstellungsgesprach einladung ihr ihre ihrem ihren ihrer recrutement rh candidature candidatures carriere carrieres equipe entretien votre vos notre recruteur "
        + "inc incorporated corp corporation llc ltd limited plc llp lp co company gmbh mbh ag se kg kgaa ohg ug ev eg gbr sa sas sarl srl spa bv nv ab as oy oyj aps").Split(' ')];

    // What may stand before a name in a sentence with a capital.
    private static readonly HashSet<string> Before = [.. (
        "at the from your our my with for by about join joining dear hello hi hey welcome to of in and as why how when thank thanks you we here this that re fwd fw via applied applying apply application working life inside meet "
        + "bei der die das dem den des von vom zu zum zur fur an am im mit und als aus firma unternehmen unser unsere unserem sehr liebe lieber hallo guten aw wg "
        + "chez la le les l d de du des a au aux pour avec et societe groupe entreprise merci bonjour").Split(' ')];

    private static readonly HashSet<string> Regions = [.. (
        "deutschland germany austria osterreich schweiz switzerland suisse france frankreich europe europa emea uk us usa dach international global group gruppe groupe holding holdings worldwide "
        + "nederland netherlands belgium belgique ireland italia espana iberia nordics poland polska india canada").Split(' ')];

    /// <summary>Departments, legal forms, "no reply": never what tells two firms apart.</summary>
    public static bool IsGeneric(string folded) => Generic.Contains(folded);

    /// <summary>May stand before a firm's name without belonging to it.</summary>
    public static bool MayPrecede(string folded) => Before.Contains(folded) || Generic.Contains(folded);

    /// <summary>A country, or a word for the whole of a group: often, but not always, the same employer.</summary>
    public static bool IsRegion(string folded) => Regions.Contains(folded);

    /// <summary>"and" in three languages; firms write it as they like.</summary>
    public static bool IsAnd(string folded) => folded is "and" or "und" or "et";
}
