using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jams.Workers.Tests.Mail;

/// <summary>A certificate for 127.0.0.1 and localhost, signed by itself, in files.</summary>
internal sealed class TestCertificate : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jams-test-").FullName;
    private readonly X509Certificate2 _certificate;

    public TestCertificate(string name = "localhost", int daysOld = 1, int daysLeft = 1)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=JAMS test " + Guid.NewGuid().ToString("N")[..8], key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        if (name == "localhost")
            names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        _certificate = request.CreateSelfSigned(now.AddDays(-daysOld), now.AddDays(daysLeft));
        Files = (Path.Combine(_folder, "cert.pem"), Path.Combine(_folder, "key.pem"));
        File.WriteAllText(Files.Certificate, _certificate.ExportCertificatePem());
        File.WriteAllText(Files.Key, key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
            foreach (var file in new[] { _folder, Files.Certificate, Files.Key })
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
    }

    public (string Certificate, string Key) Files { get; }

    /// <summary>This machine's user trusts it until what comes back is disposed, as after adding a firm's own authority.</summary>
    public IDisposable Trusted() => new Trust(_certificate);

    public void Dispose()
    {
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Trust : IDisposable
    {
        private readonly X509Certificate2 _certificate;

        public Trust(X509Certificate2 certificate)
        {
            _certificate = X509CertificateLoader.LoadCertificate(certificate.RawData);
            Change(store => store.Add(_certificate));
        }

        public void Dispose()
        {
            Change(store => store.Remove(_certificate));
            _certificate.Dispose();
        }

        private static void Change(Action<X509Store> change)
        {
            using var store = new X509Store(StoreName.Root, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
            change(store);
        }
    }
}
