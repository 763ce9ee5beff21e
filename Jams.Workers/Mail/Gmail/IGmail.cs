using Jams.Workers.Mail.Cloud;
using Refit;

namespace Jams.Workers.Mail.Gmail;

/// <summary>What is used of Gmail's interface (Google's "Gmail API", version 1).</summary>
internal interface IGmail
{
    [Get("/gmail/v1/users/me/profile")]
    Task<ApiResponse<GmailProfile>> Profile([Property(CloudSession.Key)] CloudSession session, CancellationToken stop);

    [Get("/gmail/v1/users/me/settings/sendAs")]
    Task<ApiResponse<GmailSenders>> Senders([Property(CloudSession.Key)] CloudSession session, CancellationToken stop);

    [Get("/gmail/v1/users/me/labels")]
    Task<ApiResponse<GmailLabels>> Labels([Property(CloudSession.Key)] CloudSession session, CancellationToken stop);

    /// <summary>Newest first.</summary>
    [Get("/gmail/v1/users/me/messages?maxResults=500&includeSpamTrash=true")]
    Task<ApiResponse<GmailList>> List([Property(CloudSession.Key)] CloudSession session, string? labelIds, string? q, string? pageToken, CancellationToken stop);

    /// <summary>The format is "raw" or "minimal".</summary>
    [Get("/gmail/v1/users/me/messages/{id}")]
    Task<ApiResponse<GmailMail>> Mail([Property(CloudSession.Key)] CloudSession session, string id, string format, CancellationToken stop);

    [Get("/gmail/v1/users/me/history?maxResults=500")]
    Task<ApiResponse<GmailHistory>> History([Property(CloudSession.Key)] CloudSession session, string startHistoryId, string? pageToken, CancellationToken stop);

    /// <summary>At most 1,000 mails; ids that are not there are passed over.</summary>
    [Post("/gmail/v1/users/me/messages/batchModify")]
    Task<ApiResponse<string>> Modify([Property(CloudSession.Key)] CloudSession session, [Body] GmailChange change, CancellationToken stop);

    [Post("/gmail/v1/users/me/messages/{id}/trash")]
    Task<ApiResponse<string>> Trash([Property(CloudSession.Key)] CloudSession session, string id, CancellationToken stop);

    /// <summary>The mail as it is (message/rfc822).</summary>
    [Post("/upload/gmail/v1/users/me/messages/send?uploadType=media")]
    Task<ApiResponse<GmailMail>> Send([Property(CloudSession.Key)] CloudSession session, [Body] HttpContent mail, CancellationToken stop);
}
