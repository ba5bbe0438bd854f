using Workflow.Domain.Account;
using Workflow.Domain.Account.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation.Commands;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Account;

public sealed class AccountTests
{
    private static readonly PersonId Person = new("p-018");
    private static readonly PostId Post = new("street-1-community-1-handle");
    private static readonly PostId Second = new("street-1-community-1-grid-1-report");
    private static readonly SetAccount Set = new(Text.From("zhang"), Person, Post);

    private static readonly Spec None = Spec.For(AccountDecider.Type).With(SampleDistrict.Reference);
    private static readonly Spec Open = None.When(Set).After();
    private static readonly Spec Guessed = Open.By(Actor.Clock).When(new LockAfterFailures()).After();
    private static readonly Moment Until = Spec.AnyMonday + AccountPolicy.LockedFor;

    [Fact(DisplayName = "开通时记下姓名归谁、哪个岗位和有了密码；换密码、换岗位各记一笔")]
    public void An_account_is_opened_and_set()
    {
        var name = new PersonalText(LoadOrganisation.KeyOf(Person), Set.Name);
        None.When(Set)
            .Then(new AccountOpened(name, Person, Post), new PasswordSet())
            .When(Set)
            .Then(new PasswordSet())
            .When(Set with { Post = Second })
            .Then(new AccountPostSet(Second), new PasswordSet());
        None.When(Set with { Post = new PostId("hotline-audit") })
            .ThenRefused(AccountRefusals.PostNotHeld, "p-018", "hotline-audit");
        Open.When(Set with { Person = new PersonId("p-001"), Post = new PostId("hotline-register") })
            .ThenRefused(AccountRefusals.OtherPerson);
    }

    [Fact(DisplayName = "锁定、解锁、注销各办两次和一次一样；注销之后什么也不能办")]
    public void Twice_is_as_good_as_once()
    {
        var locked = Open.When(new LockAccount()).ThenTwiceIsAsGoodAsOnce();
        locked.When(new UnlockAccount()).ThenTwiceIsAsGoodAsOnce();
        var closed = locked.When(new CloseAccount()).ThenTwiceIsAsGoodAsOnce();
        closed.When(new RevokeSessions()).ThenUnchanged();
        closed.When(Set).ThenRefused(AccountRefusals.Closed);
        closed.When(new LockAccount()).ThenRefused(AccountRefusals.Closed);
        closed.When(new UnlockAccount()).ThenRefused(AccountRefusals.Closed);
        Command[] all = [new LockAccount(), new UnlockAccount(), new RevokeSessions(), new CloseAccount()];
        foreach (var command in all)
            None.When(command).ThenRefused(AccountRefusals.Unknown);
    }

    [Fact(DisplayName = "密码多次输错：锁十分钟，到时由系统解锁；早了不解，迟了、两次、已解的都对；不让已登录的人退出")]
    public void Wrong_passwords_lock_for_a_while()
    {
        Open.By(Actor.Clock)
            .When(new LockAfterFailures())
            .Then(new AccountLocked(LockGround.WrongPasswords, Until))
            .ThenWants(new WakeUp(AccountState.Unlocking, Until))
            .When(new LockAfterFailures())
            .ThenUnchanged();
        Guessed.At(new Moment(Until.Micros - 1)).WhenFires(AccountState.Unlocking).ThenUnchanged();
        Guessed.At(Until).WhenFires(AccountState.Unlocking).Then(new AccountUnlocked()).ThenWants();
        Guessed.At(Until + TimeSpan.FromDays(1)).WhenFires(AccountState.Unlocking).ThenTwiceIsAsGoodAsOnce();
        Open.By(Actor.Clock).WhenFires(AccountState.Unlocking).ThenUnchanged();
        Assert.Equal(Sessions(Open), Sessions(Guessed));
        Open.When(new LockAfterFailures()).ThenRefused(LoadingRight.NotPermitted);
        Open.When(new UnlockInTime()).ThenRefused(LoadingRight.NotPermitted);
    }

    [Fact(DisplayName = "人工锁定盖过输错密码的锁定，系统到时不解")]
    public void A_lock_by_hand_stays()
    {
        var locked = Guessed.By(LoadingRight.CommandLine).When(new LockAccount()).After().ThenWants();
        locked.By(Actor.Clock).At(Until).WhenFires(AccountState.Unlocking).ThenUnchanged();
        locked.By(Actor.Clock).When(new LockAfterFailures()).ThenUnchanged();
    }

    [Fact(DisplayName = "人工锁定、换密码、撤销登录、注销之后，此前的登录都不算")]
    public void Sessions_end()
    {
        foreach (var command in new Command[] { new LockAccount(), Set, new RevokeSessions(), new CloseAccount() })
            Assert.Equal(Sessions(Open) + 1, Sessions(Open.When(command).After()));
        Assert.Equal(Sessions(Open), Sessions(Open.When(new LockAccount()).After()) - 1);
    }

    [Fact(DisplayName = "只有负责维护的人能办；自己的登录自己能撤销，自己的账号不能自己锁定和注销")]
    public void Who_may()
    {
        var keeper = SampleDistrict.ActorOf("weihu");
        Open.By(keeper).When(new LockAccount()).ThenTwiceIsAsGoodAsOnce();
        foreach (var account in SampleDistrict.Configuration.Accounts.Where(one => one.Name != "weihu"))
        {
            var by = Open.By(SampleDistrict.ActorOf(account.Name));
            by.When(new LockAccount()).ThenRefused(LoadingRight.NotPermitted);
            by.When(new CloseAccount()).ThenRefused(LoadingRight.NotPermitted);
            by.When(Set).ThenRefused(LoadingRight.NotPermitted);
            if (account.Person == Person)
                by.When(new RevokeSessions()).Then(new SessionsRevoked());
            else
                by.When(new RevokeSessions()).ThenRefused(LoadingRight.NotPermitted);
        }
        var own = None.When(new SetAccount(Text.From("keeper"), keeper.Person, keeper.Post)).After().By(keeper);
        own.When(new LockAccount()).ThenRefused(AccountRefusals.Own);
        own.When(new CloseAccount()).ThenRefused(AccountRefusals.Own);
    }

    [Theory(DisplayName = "密码至少十个字符，不是账号，不是常见的")]
    [InlineData("123456789", false)]
    [InlineData("1234567890", false)]
    [InlineData("PASSWORD123", false)]
    [InlineData("aaaaaaaaaaaa", false)]
    [InlineData("abababababab", false)]
    [InlineData("zhangsanlisi", false)]
    [InlineData("ZhangSanLiSi", false)]
    [InlineData("longsha-shili-2026", true)]
    [InlineData("龙沙区的一个长密码呀", true)]
    public void Silly_passwords_are_refused(string password, bool good) =>
        Assert.Equal(good, AccountPolicy.IsGoodPassword(password, "zhangsanlisi"));

    private static int Sessions(Spec spec) => ((AccountState)spec.State).Sessions;
}
