using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Findings.Model;

namespace Jams.Domain.Tests.Mail.Findings;

public sealed class The_trained_model
{
    [Fact]
    public void Is_the_same_after_it_was_written_and_read()
    {
        using var file = new MemoryStream();
        LinearModel.Standard.Write(file);
        file.Position = 0;
        var reading = MailReading.Of(Letter.Of("We would like to invite you to an interview."));

        LinearModel.Read(file).Score(reading).Logits.ShouldBe(LinearModel.Standard.Score(reading).Logits);
    }

    [Fact]
    public void Refuses_a_file_that_is_none() => Should.Throw<InvalidDataException>(() =>
    {
        using var file = new MemoryStream();
        using (var packed = new System.IO.Compression.BrotliStream(file, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            packed.Write(new byte[64]);
        file.Position = 0;
        LinearModel.Read(file);
    });
}
