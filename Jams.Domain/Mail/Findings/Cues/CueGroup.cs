namespace Jams.Domain.Mail.Findings.Cues;

/// <summary>A kind of phrase: all that say the same. <paramref name="Turns"/> says whether a condition ("if …") or a denial in the same sentence makes another thing of it.</summary>
internal sealed record CueGroup(int Index, string Name, bool Turns);
