using Jams.Workers.Mail.Cloud;
using Refit;

namespace Jams.Workers.Mail.Graph;

/// <summary>What is used of Microsoft Graph (version 1.0, "Outlook mail"). Ids are the immutable ones, which stay when a mail is moved.</summary>
[Headers("Prefer: IdType=\"ImmutableId\", odata.maxpagesize=200")]
internal interface IGraph
{
    [Get("/me?$select=mail,userPrincipalName,displayName")]
    Task<ApiResponse<GraphPerson>> Person([Property(CloudSession.Key)] CloudSession session, CancellationToken stop);

    /// <summary>All folders, those inside others as well.</summary>
    [Get("/me/mailFolders/delta?$select=displayName,parentFolderId,totalItemCount")]
    Task<ApiResponse<GraphPage<GraphFolder>>> Folders([Property(CloudSession.Key)] CloudSession session, [Property(GraphLinks.Key)] string? link, CancellationToken stop);

    /// <summary>By id or well-known name, such as "inbox".</summary>
    [Get("/me/mailFolders/{name}?$select=id")]
    Task<ApiResponse<GraphFolder>> Folder([Property(CloudSession.Key)] CloudSession session, string name, CancellationToken stop);

    /// <summary>From the start, newest first, or from where a link of an earlier answer leads.</summary>
    [Get("/me/mailFolders/{folder}/messages/delta?$select=receivedDateTime,isRead,isDraft,flag,parentFolderId&$orderby=receivedDateTime%20desc")]
    Task<ApiResponse<GraphPage<GraphMail>>> Changes([Property(CloudSession.Key)] CloudSession session, string folder, [Property(GraphLinks.Key)] string? link, CancellationToken stop);

    [Get("/me/messages/{id}?$select=receivedDateTime,isRead,isDraft,flag,parentFolderId")]
    Task<ApiResponse<GraphMail>> Mail([Property(CloudSession.Key)] CloudSession session, string id, CancellationToken stop);

    /// <summary>The mail as it is (RFC 5322).</summary>
    [Get("/me/messages/{id}/$value")]
    Task<ApiResponse<Stream>> Bytes([Property(CloudSession.Key)] CloudSession session, string id, CancellationToken stop);

    [Patch("/me/messages/{id}")]
    Task<ApiResponse<string>> Mark([Property(CloudSession.Key)] CloudSession session, string id, [Body] GraphMarks marks, CancellationToken stop);

    [Post("/me/messages/{id}/move")]
    Task<ApiResponse<string>> Move([Property(CloudSession.Key)] CloudSession session, string id, [Body] GraphMove move, CancellationToken stop);

    /// <summary>A draft from a mail in base64 (text/plain).</summary>
    [Post("/me/messages")]
    Task<ApiResponse<GraphMail>> Draft([Property(CloudSession.Key)] CloudSession session, [Body] HttpContent mail, CancellationToken stop);

    /// <summary>A file of at most 3 MB to a draft.</summary>
    [Post("/me/messages/{id}/attachments")]
    Task<ApiResponse<string>> Attach([Property(CloudSession.Key)] CloudSession session, string id, [Body] GraphAttachment attachment, CancellationToken stop);

    /// <summary>Where the pieces of a larger file may be put.</summary>
    [Post("/me/messages/{id}/attachments/createUploadSession")]
    Task<ApiResponse<GraphUpload>> Upload([Property(CloudSession.Key)] CloudSession session, string id, [Body] GraphUploadWish wish, CancellationToken stop);

    /// <summary>Sends a draft; it is among the sent mails then, under the same id.</summary>
    [Post("/me/messages/{id}/send")]
    Task<ApiResponse<string>> Send([Property(CloudSession.Key)] CloudSession session, string id, CancellationToken stop);

    [Delete("/me/messages/{id}")]
    Task<ApiResponse<string>> Delete([Property(CloudSession.Key)] CloudSession session, string id, CancellationToken stop);
}
