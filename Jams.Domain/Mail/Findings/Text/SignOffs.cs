namespace Jams.Domain.Mail.Findings.Text;

/// <summary>How letters end, and what is printed below them.</summary>
internal static class SignOffs
{
    private const int LongestSignOff = 48;

    private static readonly string[] Clear =
    [
        "best regards", "kind regards", "warm regards", "warmest regards", "regards", "best wishes", "warm wishes", "with kind regards", "with best regards", "many thanks and kind regards", "sincerely", "yours sincerely",
        "yours faithfully", "yours truly", "sincerely yours", "respectfully", "all the best", "all my best", "very best", "best,", "best!", "cheers", "take care", "talk soon", "speak soon", "cordially", "with appreciation", "with gratitude", "kindest regards",
        "mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichem gruß", "mit freundlichem gruss", "mit freundlichen gruessen", "freundliche grüße", "freundliche grüsse", "freundliche gruesse", "freundlichen gruß", "mit besten grüßen", "mit besten grüssen", "beste grüße", "beste grüsse", "besten gruß",
        "viele grüße", "viele grüsse", "viele gruesse", "liebe grüße", "liebe grüsse", "herzliche grüße", "herzliche grüsse", "herzlichst", "herzlichen gruß", "schöne grüße", "sonnige grüße", "mit herzlichen grüßen", "mit vielen grüßen", "mfg", "vg,", "lg,", "lg ", "vg ", "es grüßt", "hochachtungsvoll", "i. a.", "i.a. ", "ihr recruiting", "ihre personalabteilung", "ihr hr-team", "euer team", "dein recruiting", "gruß,", "grüße,", "grüße aus", "bis bald",
        "cordialement", "bien cordialement", "très cordialement", "bien à vous", "sincères salutations", "bien sincèrement", "meilleures salutations", "cordiales salutations", "salutations distinguées", "avec nos meilleures", "nos salutations", "dans l'attente, cordialement", "belle journée", "bonne journée", "à bientôt", "à très vite", "amicalement", "bises", "bisous",
        "je vous prie d'agréer", "nous vous prions d'agréer", "veuillez agréer", "veuillez recevoir", "je vous prie de recevoir", "nous vous prions de croire",
        "the hiring team", "the recruiting team", "the talent team", "the talent acquisition team", "the people team", "your recruiting team",
    ];

    private static readonly string[] Thanks = ["thanks", "thank you", "many thanks", "thanks again", "thank you again", "danke", "vielen dank", "besten dank", "merci", "merci beaucoup", "love", "xo", "x"];

    private static readonly string[] Notices =
    [
        "this e-mail and any", "this e-mail is", "this e-mail may", "this email and any", "this email is confidential", "this email may", "this message and any", "this message is intended", "this message may", "this email was sent", "this e-mail was sent", "this mailbox is not", "this communication",
        "please do not reply", "do not reply to this", "note: this email", "please note: this", "please consider the environment", "confidentiality notice", "disclaimer", "the information contained in this", "the information in this", "important notice",
        "you are receiving this", "you're receiving this", "you received this", "you have received this", "you were sent this", "to unsubscribe", "unsubscribe", "manage your", "manage preferences", "update your preferences", "email preferences", "if you no longer wish", "if you'd rather not", "to stop receiving", "view in browser", "view this email", "having trouble viewing",
        "©", "(c) 20", "copyright", "all rights reserved", "privacy policy", "privacy notice", "terms of use", "powered by", "sent from my", "sent via", "sent with", "get outlook for", "registered office", "registered in england", "company number", "company no", "equal opportunity", "we are an equal", "is an equal opportunity",
        "diese e-mail enth", "diese e-mail ist vertraulich", "diese e-mail kann", "diese mail enth", "diese nachricht enth", "diese nachricht ist vertraulich", "bitte antworten sie nicht", "bitte nicht auf diese", "bitte beachten sie, dass diese", "der inhalt dieser", "vertraulichkeit", "handelsregister", "amtsgericht", "geschäftsführ", "vorstand:", "vorsitzende", "aufsichtsrat", "sitz der gesellschaft", "sitz:", "registergericht", "hrb ", "ust-id", "ust.-id", "ust-idnr", "steuernummer", "von meinem", "gesendet mit", "gesendet von", "abmelden", "newsletter abbestellen", "datenschutz", "impressum", "sie erhalten diese", "du erhältst diese", "sie möchten keine", "e-mail-einstellungen", "informationen zum datenschutz", "hinweise zum datenschutz", "unsere datenschutz", "it-beschäftigungs",
        "ce message et", "ce message est confidentiel", "ce message peut", "cet e-mail et", "cet e-mail est confidentiel", "cet email et", "ce courriel et", "merci de ne pas répondre", "ne pas répondre", "veuillez ne pas répondre", "envoyé de mon", "envoyé depuis", "se désabonner", "se désinscrire", "vous recevez ce", "vous recevez cet", "mentions légales", "politique de confidentialité", "conformément au rgpd", "conformément à la loi", "conformément au règlement", "pensez à l'environnement", "avant d'imprimer", "protection des données", "sas au capital", "siège social",
    ];

    /// <summary>"-- " on a line of its own begins a signature (RFC 3676, section 4.3).</summary>
    public static bool IsDelimiter(ReadOnlySpan<char> line) => line is "-- " or "--";

    /// <summary>A line drawn across.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 8 && line.Trim("_-=*—–·• \t").IsEmpty;

    /// <summary>Whether a line closes a letter.</summary>
    public static bool IsSignOff(ReadOnlySpan<char> line) =>
        (line.Length <= LongestSignOff || line.StartsWith("je vous prie", StringComparison.OrdinalIgnoreCase) || line.Contains("agréer", StringComparison.OrdinalIgnoreCase)) && StartsWithAny(line, Clear)
        || line.Length <= 24 && Is(line.TrimEnd(" ,.!-–—:)"), Thanks);

    /// <summary>Whether a line begins a notice that is printed below any mail.</summary>
    public static bool IsNotice(ReadOnlySpan<char> line) => StartsWithAny(line.TrimStart("*_-•|>[( \t"), Notices);

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] starts)
    {
        foreach (var start in starts)
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool Is(ReadOnlySpan<char> line, string[] words)
    {
        foreach (var word in words)
            if (line.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
