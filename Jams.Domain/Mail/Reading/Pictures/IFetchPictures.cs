namespace Jams.Domain.Mail.Reading.Pictures;

/// <summary>A picture to show: its media type, told from its bytes, and the bytes.</summary>
public sealed record Picture(string MediaType, byte[] Bytes);

/// <summary>Fetches pictures from other servers in the reader's place: without cookies, without saying who asks or why, and never from this machine or its network.</summary>
public interface IFetchPictures
{
    /// <summary>Largest picture, in bytes.</summary>
    const int Largest = 5 * 1024 * 1024;

    /// <summary>The picture at this http or https address, or null when there is none, it is too large or too slow, it is no picture, or the address may not be asked.</summary>
    Task<Picture?> Fetch(Uri address, CancellationToken stop = default);
}
