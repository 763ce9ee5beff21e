using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Jams.Domain.Ai;
using Jams.Workers.Security;

namespace Jams.Workers.Ai;

/// <summary>What an exception of the package, or an answer of a server, means to a person.</summary>
internal static class ModelFaults
{
    /// <summary>Null for cancellation, and for what is a bug of ours.</summary>
    public static ModelFault? Read(Exception fault, CancellationToken stop)
    {
        if (stop.IsCancellationRequested || fault is ModelFault)
            return null;
        return fault switch
        {
            ClientResultException { Status: > 0 } refused => Refused(refused),
            // The package could not read what came: not JSON, or JSON of another kind.
            JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException => new(ModelProblem.NotUnderstood),
            _ => Network(fault),
        };
    }

    private static ModelFault? Network(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
            switch (inner)
            {
                case AddressRefused: return new(ModelProblem.Blocked);
                case AnswerTooLarge: return new(ModelProblem.NotUnderstood);
                case AuthenticationException: return new(ModelProblem.Certificate);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }: return new(ModelProblem.UnknownHost);
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted }: return new(ModelProblem.BrokenOff);
                case SocketException { SocketErrorCode: SocketError.TimedOut } or TimeoutException: return new(ModelProblem.TimedOut);
                case SocketException: return new(ModelProblem.Unreachable);
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }: return new(ModelProblem.Certificate);
            }
        return fault switch
        {
            HttpRequestException or IOException or ClientResultException => new(ModelProblem.BrokenOff),
            OperationCanceledException => new(ModelProblem.TimedOut),
            AggregateException many => many.InnerExceptions.Select(Network).FirstOrDefault(said => said is not null),
            _ => null,
        };
    }

    private static ModelFault Refused(ClientResultException refused)
    {
        var answer = refused.GetRawResponse();
        var (code, said) = Error(answer?.Content);
        return refused.Status switch
        {
            401 or 403 => new(ModelProblem.KeyRejected),
            402 => new(ModelProblem.OutOfCredit),
            429 when code.Contains("insufficient_quota", StringComparison.Ordinal) => new(ModelProblem.OutOfCredit),
            429 => new(ModelProblem.RateLimited, RetryAfter(answer)),
            404 when code == "model_not_found" || said.Contains("model", StringComparison.OrdinalIgnoreCase) => new(ModelProblem.ModelUnknown),
            404 or 405 or >= 300 and < 400 => new(ModelProblem.WrongAddress),
            408 or 504 => new(ModelProblem.TimedOut),
            >= 500 => new(ModelProblem.Overloaded, RetryAfter(answer)),
            413 => new(ModelProblem.TooLong),
            _ when code == "context_length_exceeded" || said.Contains("context length", StringComparison.OrdinalIgnoreCase) => new(ModelProblem.TooLong),
            _ when code is "content_filter" or "content_policy_violation" => new(ModelProblem.Refused),
            _ when code == "model_not_found" => new(ModelProblem.ModelUnknown),
            _ => new(ModelProblem.Rejected),
        };
    }

    /// <summary>Code (or type) and message of an error as OpenAI writes it; empty for others. Only looked at, never shown or logged: it may repeat what was asked.</summary>
    private static (string Code, string Said) Error(BinaryData? content)
    {
        try
        {
            using var json = JsonDocument.Parse(content ?? BinaryData.FromString("{}"));
            var error = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("error", out var found) ? found : default;
            if (error.ValueKind == JsonValueKind.String)
                return ("", error.GetString()!);
            return error.ValueKind == JsonValueKind.Object ? ($"{Text("code")}" is { Length: > 0 } code ? code : Text("type"), Text("message")) : ("", "");

            string Text(string name) => error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
        catch (JsonException)
        {
            return ("", "");
        }
    }

    /// <summary>Seconds, as all of these servers write it; a date (RFC 9110) is rare and left to the usual pause.</summary>
    private static TimeSpan? RetryAfter(PipelineResponse? answer) =>
        answer is not null && answer.Headers.TryGetValue("Retry-After", out var after) && double.TryParse(after, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400 * 31
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
