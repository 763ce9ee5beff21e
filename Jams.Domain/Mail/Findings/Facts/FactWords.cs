using System.Text.RegularExpressions;

namespace Jams.Domain.Mail.Findings.Facts;

/// <summary>Words by which firms and jobs are known in English, German and French.</summary>
internal static partial class FactWords
{
    // Whole words, or (German) how a word ends.
    private static readonly HashSet<string> Heads = new(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Endings = ["entwickler", "ingenieur", "leiter", "berater", "kaufmann", "kauffrau", "kraft", "pfleger", "bearbeiter", "referent", "assistent", "techniker", "mitarbeiter", "erzieher", "lehrer", "helfer", "verkäufer", "fahrer", "buchhalter", "student", "praktikant", "mechaniker", "mechatroniker", "elektroniker", "informatiker", "koch", "therapeut", "pädagoge", "manager", "controller", "administrator", "fachfrau", "fachmann", "meister", "monteur", "lagerist", "arzt", "ärztin", "sanitäter", "angestellte", "angestellter", "assistenz", "leitung", "architekt", "laborant", "planer", "bäcker", "tischler", "dozent", "doktorand", "analyst", "berater", "disponent", "sekretär", "hilfe", "wissenschaftler", "redakteur", "gestalter", "praktikum", "ausbildung", "engineer", "developer", "führer", "designer", "sachbearbeitung"];

    static FactWords()
    {
        foreach (var word in ("engineer developer manager analyst designer nurse assistant consultant specialist coordinator technician administrator representative associate director officer scientist teacher driver operative clerk accountant intern internship architect lead supervisor executive advisor adviser planner researcher writer editor chef cook waiter waitress barista receptionist electrician plumber mechanic therapist physiotherapist pharmacist lecturer fellow student trainee apprentice apprenticeship head president buyer recruiter tester programmer agent controller economist lawyer solicitor paralegal librarian worker carer tutor instructor strategist producer operator hygienist radiographer paramedic carpenter welder janitor cleaner cashier merchandiser copywriter photographer journalist bookkeeper auditor underwriter broker secretary professor postdoc position steward attendant guard partner founder marketer salesperson seller picker packer stylist hairdresser baker butcher gardener surveyor estimator foreman translator interpreter trainer coach counsellor counselor psychologist dentist doctor physician surgeon veterinarian midwife statistician mathematician chemist biologist physicist geologist sre devops qa cto ceo cfo coo vp " +
            "data consultant sap werkstudent werkstudentin auszubildende auszubildender azubi trainee referendar volontär doktorandin sozialpädagogin kellner bedienung hausmeister reinigungskraft pflegefachkraft koch köchin arzt ärztin apotheker apothekerin physiotherapeut steuerfachangestellte jurist juristin " +
            "ingénieur ingénieure développeur développeuse chef cheffe chargé chargée responsable technicien technicienne assistant assistante comptable infirmier infirmière vendeur vendeuse conseiller conseillère directeur directrice conducteur conductrice stagiaire alternant alternante alternance gestionnaire aide agent agente professeur professeure cuisinier cuisinière serveur serveuse cariste préparateur préparatrice chauffeur éducateur éducatrice secrétaire pharmacien pharmacienne kinésithérapeute ambulancier enseignant enseignante enseignant-chercheur documentaliste opérateur opératrice soudeur électricien plombier maçon mécanicien juriste avocat acheteur acheteuse commercial commerciale rédacteur rédactrice graphiste formateur formatrice magasinier réceptionniste hôte hôtesse employé employée animateur animatrice auxiliaire contrôleur contrôleuse analyste architecte administrateur administratrice apprenti apprentie manutentionnaire coiffeur boulanger boucher").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Heads.Add(word);
    }

    /// <summary>Whether a text names a kind of work.</summary>
    public static bool NamesWork(string text)
    {
        foreach (var raw in text.Split([' ', '/', '-', '–', ',', '(', ')', '&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = raw.Trim('.', ':', '*');
            var bare = word.EndsWith("innen", StringComparison.OrdinalIgnoreCase) ? word[..^5] : word.EndsWith("in", StringComparison.OrdinalIgnoreCase) && word.Length > 6 ? word[..^2] : word;
            if (Heads.Contains(word) || word.EndsWith('s') && Heads.Contains(word[..^1]) || word.Length > 5 && Endings.Any(end => bare.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
                return true;
        }
        return false;
    }

    /// <summary>Without what a firm is called by law ("GmbH", "Ltd", "SAS").</summary>
    public static string WithoutForm(string name) => Form().Replace(name, "").Trim();

    /// <summary>Whether it ends in what a firm is called by law.</summary>
    public static bool HasForm(string name) => Form().IsMatch(name);

    [GeneratedRegex(@"[ ,]+(?:GmbH(?: & Co\.? ?KG(?:aA)?)?|gGmbH|AG|SE|KG|KGaA|OHG|UG|mbH|e\. ?V\.?|e\. ?K\.?|Inc\.?|LLC|LLP|Ltd\.?|Limited|PLC|plc|Corp\.?|SAS|SASU|SARL|S\.?A\.?S?\.?|SA|EURL|SCOP|B\.?V\.?|N\.?V\.?|AB|Oy|ApS|A/S|S\.?p\.?A\.?|S\.?r\.?l\.?)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
