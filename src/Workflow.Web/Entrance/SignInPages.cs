using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.ReadModels;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Entrance;

/// <param name="Next">Where to go after signing in; an address within the district.</param>
public sealed record SignInView(
    string District,
    string Name,
    bool IsSample,
    string? Next,
    string Account,
    string? Wrong
);

/// <summary>`/{district}/sign-in` and `/{district}/sign-out`.</summary>
internal static class SignInPages
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Longer is neither a name nor a password of ours, and would only cost time.</summary>
    private const int MostTyped = 200;

    public static async Task<IResult> ShowAsync(HttpContext http) =>
        Visit.DistrictOf(http) is { } desk
            ? await ShowAsync(http, desk, http.Request.Query["next"], "", null)
            : Trouble.Show(http, DoorRefusals.OtherDistrict.With());

    public static async Task<IResult> SignInAsync(HttpContext http, ISignIn signIn, RefusalSentences sentences)
    {
        if (Visit.DistrictOf(http) is not { } desk)
            return Trouble.Show(http, DoorRefusals.OtherDistrict.With());
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (account, password, next) = (form["account"].ToString().Trim(), form["password"].ToString(), form["next"]);
        var outcome = IsPossible(account, password)
            ? await signIn.TryAsync(desk.District.Name, account, password, http.RequestAborted)
            : new SignInOutcome.Wrong();
        if (outcome is SignInOutcome.SignedIn { Credential: var credential })
        {
            await http.SignInAsync(Scheme, credential.ToPrincipal(Scheme));
            return Page.SeeOther(http, Within(desk, next) ?? $"/{desk.District.Name}");
        }
        var refusal = outcome switch
        {
            SignInOutcome.Locked { Until: var until } => DoorRefusals.Locked.With(
                ShownTime.Of(until, desk.District.Now)
            ),
            SignInOutcome.Barred => DoorRefusals.Barred.With(),
            _ => DoorRefusals.WrongPassword.With(),
        };
        return await ShowAsync(http, desk, next, account, sentences.Of(refusal));
    }

    /// <summary>现在以哪个身份办理: the same sign-in, another post of theirs or of somebody they stand in for.</summary>
    public static async Task<IResult> ActAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Acting.Find(visit.Actors, form["acting"]) is not { } acting)
            return Trouble.Show(http, DoorRefusals.NotActing.With());
        await http.SignInAsync(Scheme, (visit.Credential with { Actor = acting }).ToPrincipal(Scheme));
        return Page.SeeOther(http, visit.To(""));
    }

    public static async Task<IResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(Scheme);
        return Page.SeeOther(http, Visit.DistrictOf(http) is { } desk ? $"/{desk.District.Name}/sign-in" : "/");
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        DistrictDesk desk,
        string? next,
        string account,
        string? wrong
    )
    {
        var reference = (DistrictReference)await desk.District.ReferenceAsync(http.RequestAborted);
        var name = reference.DistrictName.IsEmpty ? desk.District.Name : reference.DistrictName.Value;
        var view = new SignInView(
            desk.District.Name,
            name,
            reference.IsSample,
            Within(desk, next),
            account.Length > MostTyped ? "" : account,
            wrong
        );
        return Page.Show<SignInPage>(http, view, wrong is null ? 200 : StatusCodes.Status403Forbidden);
    }

    private static bool IsPossible(string account, string password) =>
        account.Length is > 0 and <= MostTyped
        && password.Length is > 0 and <= MostTyped
        && Text.TryFrom(account, out _)
        && !account.Contains('\n');

    /// <summary>Only addresses of this district: a link cannot send somebody who signs in to another place.</summary>
    private static string? Within(DistrictDesk desk, string? next) =>
        next is not null
        && next.StartsWith($"/{desk.District.Name}", StringComparison.Ordinal)
        && !next.Contains("..", StringComparison.Ordinal)
        && next.Length <= 2_000
        && (next.Length == desk.District.Name.Length + 1 || next[desk.District.Name.Length + 1] is '/' or '?')
        && next.All(c => c is > ' ' and <= '~' and not '\\')
            ? next
            : null;
}
