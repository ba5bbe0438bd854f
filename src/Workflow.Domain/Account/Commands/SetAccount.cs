using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation.Commands;

namespace Workflow.Domain.Account.Commands;

/// <summary>
/// 开账号, or gives it another password and perhaps another post. The password itself never comes here: who sends this
/// keeps its hash. So it is never the same twice: each time records that there is a new one.
/// </summary>
public sealed record SetAccount(Text Name, PersonId Person, PostId Post) : Command
{
    internal Decision Decide(AccountState state, Context context)
    {
        if (LoadingRight.Refuses(context) is { } refused)
            return refused;
        if (state.Phase == AccountPhase.Closed)
            return Decision.Refuse(AccountRefusals.Closed);
        if (state.Phase != AccountPhase.None && state.Person != Person)
            return Decision.Refuse(AccountRefusals.OtherPerson);
        if (((DistrictReference)context.Reference).Organisation.PostOf(Person, Post) is null)
            return Decision.Refuse(AccountRefusals.PostNotHeld, Person.Value, Post.Value);
        if (state.Phase == AccountPhase.None)
            return Decision.Accept(
                new AccountOpened(new PersonalText(LoadOrganisation.KeyOf(Person), Name), Person, Post),
                new PasswordSet()
            );
        return state.Post == Post
            ? Decision.Accept(new PasswordSet())
            : Decision.Accept(new AccountPostSet(Post), new PasswordSet());
    }
}
