using System.Buffers.Binary;
using System.Text;

namespace Jams.Workers.Tests.Mail;

/// <summary>Writes the least that is a winmail.dat (MS-OXTNEF): one attachment with a title.</summary>
internal static class Winmail
{
    public static byte[] With(string title, byte[] content)
    {
        var file = new MemoryStream();
        file.Write([0x78, 0x9F, 0x3E, 0x22, 0x01, 0x00]);
        Attribute(file, 1, 0x00089006, [0x00, 0x00, 0x01, 0x00]);
        Attribute(file, 1, 0x00069007, [0xE4, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00]);
        Attribute(file, 2, 0x00069002, [0x01, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0x20, 0x00, 0x20, 0x00, 0x00, 0x00, 0x00, 0x00]);
        Attribute(file, 2, 0x00018010, [.. Encoding.ASCII.GetBytes(title), 0]);
        Attribute(file, 2, 0x0006800F, content);
        return file.ToArray();
    }

    private static void Attribute(MemoryStream file, byte level, uint id, byte[] data)
    {
        Span<byte> head = stackalloc byte[9];
        head[0] = level;
        BinaryPrimitives.WriteUInt32LittleEndian(head[1..], id);
        BinaryPrimitives.WriteUInt32LittleEndian(head[5..], (uint)data.Length);
        file.Write(head);
        file.Write(data);
        Span<byte> sum = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(sum, (ushort)data.Sum(one => one));
        file.Write(sum);
    }
}
