using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Api.Answering;
using Workflow.Api.Asking;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;

namespace Workflow.Api.Cases;

/// <summary>What opens a case.</summary>
/// <param name="Opens">The keys that must be there before its texts are stored.</param>
internal sealed record Opening(CaseId Case, Command Command, ImmutableArray<Guid> Opens);

/// <summary>A case as its door found it for the one who asks, and what the district knows besides.</summary>
internal sealed record Found(CaseHistory History, DistrictReference Reference);

/// <summary>
/// Cases of one type over HTTP: runs commands on them and turns what becomes of them into answers. Who may not know of
/// a case is told that there is none.
/// </summary>
/// <param name="Segment">Of its address: `tickets`.</param>
/// <param name="Unknown">What is said where there is no such case.</param>
/// <param name="Show">The answer that shows a case to its reader.</param>
/// <param name="FieldOf">The field of a request that a rule of the domain means; null if it means none.</param>
internal sealed record CaseDoor(
    CaseType Type,
    string Segment,
    RefusalRule Unknown,
    Func<State, Standing, bool> MaySee,
    Func<Found, Standing, RefusalSentences, int, IResult> Show,
    Func<Refusal, JsonTypeInfo, string?> FieldOf
)
{
    /// <summary>A move without fields.</summary>
    public Task<IResult> MoveAsync(ApiCall call, Command command) =>
        MoveAsync(call, ApiJson.Ours.EmptyRequest, (_, _) => command, mayBeEmpty: true);

    /// <summary>A move on a case that exists and that the one who asks may know of.</summary>
    /// <param name="mayBeEmpty">For requests without a field that must be there.</param>
    /// <param name="check">What the domain cannot say, because its commands do not know the door.</param>
    public Task<IResult> MoveAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, Found, Command> commandOf,
        bool mayBeEmpty = false,
        Func<T, Problem?>? check = null
    )
        where T : class =>
        MoveWithAsync(
            call,
            shape,
            (asked, found) => Task.FromResult<(Command?, Problem?)>((commandOf(asked, found), null)),
            mayBeEmpty,
            check
        );

    /// <summary>The same, where something must be looked up before there is a command.</summary>
    /// <param name="commandOf">Either the command or the problem with it.</param>
    public async Task<IResult> MoveWithAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, Found, Task<(Command? Command, Problem? Problem)>> commandOf,
        bool mayBeEmpty = false,
        Func<T, Problem?>? check = null
    )
        where T : class
    {
        var headers = CommandHeaders.Read(call.Http.Request.Headers, call.District.Now, out var wrong);
        if (headers is null)
            return wrong!;
        var (body, problem) = await RequestBody.ReadAsync(call.Http, shape, mayBeEmpty);
        if (body is null)
            return problem!;
        if (check?.Invoke(body.Content) is { } unfit)
            return unfit;
        // Asked first, so that neither a version nor a receipt tells of a case that the one who asks may not know.
        if (IdOf(call) is not { } id || await FindAsync(call, id) is not { } found)
            return Nothing();
        var (command, fault) = await commandOf(body.Content, found);
        if (command is null)
            return fault!;
        var refused = await RunAsync(call, headers, new Opening(id, command, []), body.Bytes, shape);
        return refused ?? await ShowAsync(call, id, StatusCodes.Status200OK);
    }

    /// <summary>A command that opens a case: a retry carries the same id, so it means the same case.</summary>
    /// <param name="opening">From the body and a name that is the same for every retry, however late.</param>
    public async Task<IResult> OpenAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, string, Task<Opening>> opening,
        Func<T, Problem?> check
    )
        where T : class
    {
        var headers = CommandHeaders.Read(call.Http.Request.Headers, call.District.Now, out var wrong);
        if (headers is null)
            return wrong!;
        var (body, problem) = await RequestBody.ReadAsync(call.Http, shape);
        if (body is null)
            return problem!;
        if (check(body.Content) is { } fault)
            return fault;
        var opened = await opening(body.Content, $"{call.Actor.Person}/{headers.Id}");
        var refused = await RunAsync(call, headers, opened, body.Bytes, shape);
        if (refused is not null)
            return refused;
        call.Http.Response.Headers.Location = $"/api/{call.District.Name}/{Segment}/{opened.Case}";
        return await ShowAsync(call, opened.Case, StatusCodes.Status201Created);
    }

    public async Task<IResult> ByIdAsync(ApiCall call) =>
        IdOf(call) is { } id ? await ShowAsync(call, id, StatusCodes.Status200OK) : Nothing();

    /// <summary>The case as it stands now, rendered under the rights its reader has now.</summary>
    public async Task<IResult> ShowAsync(ApiCall call, CaseId id, int status)
    {
        if (await FindAsync(call, id) is not { } found)
            return Nothing();
        call.Http.Response.Headers.ETag = ETag.Of(found.History.Version);
        var reader = new Standing(found.Reference.Organisation, call.Actor, call.District.Now);
        var sentences = call.Http.RequestServices.GetRequiredService<RefusalSentences>();
        return Show(found, reader, sentences, status);
    }

    /// <summary>Null if there is no such case, or the one who asks may not know of it.</summary>
    public async Task<Found?> FindAsync(ApiCall call, CaseId id)
    {
        var history = await call.District.Reader.ReadAsync(new StreamRef(Type.Name, id), call.Aborted);
        var reference = await call.ReferenceAsync();
        return MaySee(history.State, new Standing(reference.Organisation, call.Actor, call.District.Now))
            ? new Found(history, reference)
            : null;
    }

    public Problem Nothing() => Problem.Of(Unknown.With());

    /// <summary>Null if the address names no case.</summary>
    public static CaseId? IdOf(ApiCall call) =>
        Guid.TryParseExact(call.Http.Request.RouteValues["id"] as string, "D", out var id) ? new CaseId(id) : null;

    /// <summary>Null if it was done, or was so already.</summary>
    private async Task<IResult?> RunAsync(
        ApiCall call,
        CommandHeaders headers,
        Opening what,
        ReadOnlyMemory<byte> body,
        JsonTypeInfo shape
    )
    {
        var envelope = new Envelope(
            headers.Id,
            new StreamRef(Type.Name, what.Case),
            what.Command,
            call.Actor,
            Channel.Api,
            await call.District.HashRequestAsync(RequestOf(call, body.Span), call.Aborted),
            headers.IfVersion
        )
        {
            Opens = what.Opens,
        };
        var outcome = await call.District.RunAsync(envelope);
        if (Answer.Of(outcome) is not { } answer)
            return null;
        return Problem.Of(answer) with { Field = FieldOf(answer.Refusal, shape) };
    }

    /// <summary>What makes two requests the same: how, where, as whom and with which bytes.</summary>
    private static byte[] RequestOf(ApiCall call, ReadOnlySpan<byte> body)
    {
        var request = call.Http.Request;
        var line = $"{request.Method} {request.Path} {Acting.Write(call.Actor)}\n";
        return [.. System.Text.Encoding.UTF8.GetBytes(line), .. body];
    }
}
