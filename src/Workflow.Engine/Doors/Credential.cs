using System.Globalization;
using System.Security.Claims;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Doors;

/// <summary>
/// Who has signed in, and for which district. The district of a request comes from here and must equal the one in its
/// address.
/// </summary>
/// <param name="Stamp">Changes with the password; a credential with an old one counts no more.</param>
public sealed record Credential(string District, string Account, Actor Actor, Guid Stamp)
{
    /// <summary>When the password was given: however often it is renewed, it ends at a set time after this.</summary>
    public Moment SignedInAt { get; init; }

    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        var claims = new List<Claim>
        {
            new("district", District),
            new(ClaimTypes.Name, Account),
            new("person", Actor.Person.Value),
            new("post", Actor.Post.Value),
            new("unit", Actor.Unit.Value),
            new("stamp", Stamp.ToString()),
        };
        claims.Add(new("since", SignedInAt.Micros.ToString(CultureInfo.InvariantCulture)));
        if (Actor.OnBehalfOf is { } holder)
            claims.Add(new("holder", holder.Value));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>Null if nobody has signed in, or what they carry is not whole.</summary>
    public static Credential? From(ClaimsPrincipal principal)
    {
        string? Get(string type) => principal.FindFirst(type)?.Value;
        if (
            principal.Identity is not { IsAuthenticated: true }
            || Get("district") is not { } district
            || Get(ClaimTypes.Name) is not { } account
            || Get("person") is not { } person
            || Get("post") is not { } post
            || Get("unit") is not { } unit
            || !Guid.TryParse(Get("stamp"), out var stamp)
        )
            return null;
        PersonId? holder = Get("holder") is { } other ? new PersonId(other) : null;
        var actor = new Actor(new PersonId(person), new PostId(post), new UnitId(unit), holder);
        _ = long.TryParse(Get("since"), NumberStyles.None, CultureInfo.InvariantCulture, out var since);
        return new Credential(district, account, actor, stamp) { SignedInAt = new Moment(since) };
    }
}

/// <summary>What a sign-in came to. Closed set.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome() { }

    public sealed record SignedIn(Credential Credential) : SignInOutcome;

    /// <summary>No such account, or another password: never said which.</summary>
    public sealed record Wrong : SignInOutcome;

    /// <summary>Too many wrong passwords; tried again after this moment.</summary>
    public sealed record Locked(Moment Until) : SignInOutcome;

    /// <summary>The password is right, but somebody locked or closed the account.</summary>
    public sealed record Barred : SignInOutcome;
}

/// <summary>Checks names and passwords. Implemented by the host, used by both doors.</summary>
public interface ISignIn
{
    Task<SignInOutcome> TryAsync(string district, string account, string password, CancellationToken cancel);

    /// <summary>
    /// True while the account is open, its password and sessions are those of the credential, and that is not too old.
    /// </summary>
    Task<bool> IsGoodAsync(Credential credential, CancellationToken cancel);
}
