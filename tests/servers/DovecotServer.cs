using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Jams.Tests.Servers;

/// <summary>
/// A real IMAP server (Debian's dovecot-imapd) on free ports of 127.0.0.1, with a configuration and folders of its own and without privileges, also when the tests run as root.
/// Any user name gets a mailbox; the password is always <see cref="Password"/>.
/// </summary>
public sealed class DovecotServer : IAsyncDisposable
{
    public const string Host = "127.0.0.1";
    public const string Password = "right-horse";

    private const string Nobody = "65534";

    private static readonly bool IsRoot = Environment.UserName == "root";

    private readonly string _more;
    private readonly (string Certificate, string Key)? _tls;
    private Process? _process;
    private int _mails;

    private DovecotServer(string more, (string Certificate, string Key)? tls)
    {
        (_more, _tls) = (more, tls);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("jams-dovecot-").FullName;

    /// <summary>Plain, and STARTTLS when there is a certificate.</summary>
    public int Port { get; private set; }

    /// <summary>TLS from the first byte, when there is a certificate.</summary>
    public int TlsPort { get; private set; }

    /// <summary><paramref name="more"/>: further lines of configuration; <paramref name="tls"/>: files with certificate and key.</summary>
    public static async Task<DovecotServer> Start(string more = "", (string Certificate, string Key)? tls = null)
    {
        var server = new DovecotServer(more, tls);
        foreach (var folder in new[] { "run", "state", "mail" })
            Directory.CreateDirectory(Path.Combine(server.Folder, folder));
        // It cannot be asked which port it took, so it is told a free one; somebody else may take that one first.
        for (var tries = 1; ; tries++)
        {
            (server.Port, server.TlsPort) = FreePorts();
            await File.WriteAllTextAsync(Path.Combine(server.Folder, "dovecot.conf"), server.Configuration());
            Own(server.Folder);
            try
            {
                await server.Run();
                return server;
            }
            catch (InvalidOperationException failed) when (tries < 5 && failed.Message.Contains("Address already in use", StringComparison.Ordinal))
            {
                await server.End();
            }
        }
    }

    /// <summary>Starts it on the same ports with the same mails.</summary>
    public async Task Run()
    {
        string[] dovecot = ["/usr/sbin/dovecot", "-F", "-c", Path.Combine(Folder, "dovecot.conf")];
        if (!File.Exists(dovecot[0]))
            throw new InvalidOperationException("There is no IMAP server. Install it: apt-get install -y --no-install-recommends dovecot-imapd");
        _process = IsRoot
            ? Process.Start(new ProcessStartInfo("setpriv", ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", .. dovecot]) { RedirectStandardError = true })!
            : Process.Start(new ProcessStartInfo(dovecot[0], dovecot[1..]) { RedirectStandardError = true })!;
        for (var tries = 0; tries < 200; tries++)
        {
            if (await Answers())
                return;
            if (_process.HasExited)
                throw new InvalidOperationException($"The IMAP server did not start: {await _process.StandardError.ReadToEndAsync()} {Log()}");
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"The IMAP server does not answer: {Log()}");
    }

    /// <summary>Ends it; open connections are cut.</summary>
    public async Task End()
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
        {
            // Its own children end with it when it is asked, not when it is killed.
            using var ask = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await ask.WaitForExitAsync();
        }
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Puts mails into a folder of a user as if they had been delivered; <paramref name="flags"/>: Maildir's letters, as "S" for seen.</summary>
    public void Put(string user, string folder, IEnumerable<(byte[] Mail, DateTimeOffset At)> mails, string flags = "")
    {
        var place = MaildirOf(user, folder);
        foreach (var part in new[] { "cur", "new", "tmp" })
            Directory.CreateDirectory(Path.Combine(place, part));
        foreach (var (mail, at) in mails)
        {
            var file = Path.Combine(place, "cur", string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeSeconds():D10}.M{++_mails:D8}P1.test:2,{flags}"));
            File.WriteAllBytes(file, mail);
            File.SetLastWriteTimeUtc(file, at.UtcDateTime);
        }
        Own(Path.Combine(Folder, "mail"));
    }

    /// <summary>The folder gets another UIDVALIDITY, as after a repair: all its mails are numbered anew.</summary>
    public void Renumber(string user, string folder)
    {
        foreach (var file in Directory.GetFiles(MaildirOf(user, folder), "dovecot*"))
            File.Delete(file);
    }

    /// <summary>How many programs are signed in now.</summary>
    public async Task<int> Connections()
    {
        using var who = Process.Start(new ProcessStartInfo("doveadm", ["-c", Path.Combine(Folder, "dovecot.conf"), "who", "-1"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var lines = await who.StandardOutput.ReadToEndAsync();
        await who.WaitForExitAsync();
        return lines.Split('\n').Count(line => line.Contains(" imap ", StringComparison.Ordinal));
    }

    /// <summary>What the server wrote down.</summary>
    public string Log() => File.Exists(Path.Combine(Folder, "dovecot.log")) ? File.ReadAllText(Path.Combine(Folder, "dovecot.log")) : "";

    public async ValueTask DisposeAsync()
    {
        await End();
        Directory.Delete(Folder, recursive: true);
    }

    private string MaildirOf(string user, string folder) => Path.Combine(Folder, "mail", user, "Maildir", folder.Equals("INBOX", StringComparison.OrdinalIgnoreCase) ? "" : "." + folder.Replace('/', '.'));

    private string Configuration()
    {
        var user = IsRoot ? "nobody" : Environment.UserName;
        var group = IsRoot ? "nogroup" : user;
        return $$"""
            protocols = imap
            base_dir = {{Folder}}/run
            state_dir = {{Folder}}/state
            log_path = {{Folder}}/dovecot.log
            listen = 127.0.0.1
            default_internal_user = {{user}}
            default_internal_group = {{group}}
            default_login_user = {{user}}
            first_valid_uid = 1
            first_valid_gid = 1
            disable_plaintext_auth = no
            auth_failure_delay = 0 secs
            ssl = {{(_tls is null ? "no" : "yes")}}
            {{(_tls is var (certificate, key) ? $"ssl_cert = <{certificate}\nssl_key = <{key}" : "")}}
            mail_location = maildir:{{Folder}}/mail/%u/Maildir
            mail_home = {{Folder}}/mail/%u
            mail_max_userip_connections = 50
            maildir_stat_dirs = yes
            namespace inbox {
              inbox = yes
              separator = /
              mailbox Sent {
                auto = create
                special_use = \Sent
              }
              mailbox Archive {
                auto = create
                special_use = \Archive
              }
              mailbox Trash {
                auto = create
                special_use = \Trash
              }
              mailbox Junk {
                auto = create
                special_use = \Junk
              }
              mailbox Drafts {
                auto = create
                special_use = \Drafts
              }
            }
            passdb {
              driver = static
              args = password={{Password}}
            }
            userdb {
              driver = static
              args = uid={{user}} gid={{group}} home={{Folder}}/mail/%u
            }
            service anvil {
              chroot =
            }
            service imap-login {
              chroot =
              process_min_avail = 1
              inet_listener imap {
                port = {{Port}}
              }
              inet_listener imaps {
                port = {{(_tls is null ? 0 : TlsPort)}}
              }
            }
            service imap {
              process_limit = 200
            }
            {{_more}}
            """;
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            using var reader = new StreamReader(client.GetStream());
            return (await reader.ReadLineAsync())?.StartsWith("* OK", StringComparison.Ordinal) == true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static void Own(string folder)
    {
        if (!IsRoot)
            return;
        using var chown = Process.Start("chown", ["-R", $"{Nobody}:{Nobody}", folder]);
        chown.WaitForExit();
    }

    private static (int, int) FreePorts()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        one.Start();
        other.Start();
        return (((IPEndPoint)one.LocalEndpoint).Port, ((IPEndPoint)other.LocalEndpoint).Port);
    }
}
