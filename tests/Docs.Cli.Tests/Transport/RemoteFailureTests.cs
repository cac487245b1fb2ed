using System.Text;
using Docs.Model.Publishing;
using Docs.Transport.Git.Processes;
using Docs.Transport.Git.Pushing;

namespace Docs.Cli.Tests.Transport;

/// <summary>What git's messages mean.</summary>
public sealed class RemoteFailureTests
{
    [Theory]
    [InlineData("fatal: couldn't find remote ref refs/heads/x", RemoteFailure.NoSuchRef)]
    [InlineData("fatal: remote error: upload-pack: not our ref 0123", RemoteFailure.NoSuchCommit)]
    [InlineData("fatal: git upload-pack: not our ref 0123\nfatal: the remote end hung up unexpectedly", RemoteFailure.NoSuchCommit)]
    [InlineData("fatal: could not read Username for 'https://example.com': terminal prompts disabled", RemoteFailure.NeedsCredentials)]
    [InlineData("fatal: Authentication failed for 'https://example.com/a/b/'", RemoteFailure.Denied)]
    [InlineData("remote: Permission to a/b denied to c.\nfatal: unable to access 'https://example.com/': The requested URL returned error: 403", RemoteFailure.Denied)]
    [InlineData("fatal: unable to access 'https://example.com/': The requested URL returned error: 302", RemoteFailure.Redirected)]
    [InlineData("fatal: unable to access 'https://example.com/': The requested URL returned error: 429", RemoteFailure.Transient)]
    [InlineData("error: RPC failed; HTTP 503 curl 22 The requested URL returned error: 503\nfatal: expected flush after ref listing", RemoteFailure.Transient)]
    [InlineData("fatal: the remote end hung up unexpectedly", RemoteFailure.Transient)]
    [InlineData("fatal: the receiving end does not support --atomic push\nfatal: the remote end hung up unexpectedly", RemoteFailure.NotAtomic)]
    [InlineData("remote: Repository not found.\nfatal: repository 'https://example.com/a/b/' not found", RemoteFailure.NotFound)]
    [InlineData("fatal: bad object 0123", RemoteFailure.Unknown)]
    public void A_command_failed_because(string error, RemoteFailure expected) =>
        Assert.Equal(expected, RemoteFailureParser.Parse(new(128, default, error)));

    [Fact]
    public void Warnings_of_a_command_that_succeeded_are_no_failure() =>
        Assert.Null(RemoteFailureParser.Parse(new(0, default, "warning: early EOF")));

    [Theory]
    [InlineData("Unable to create './refs/heads/a.lock': Permission denied", RefOutcome.Refused)]
    [InlineData("Unable to create './refs/heads/a.lock': Read-only file system", RefOutcome.Refused)]
    [InlineData("unable to create directory for ./refs/heads/a/b", RefOutcome.Refused)]
    [InlineData("'refs/heads/a/foo' exists; cannot create 'refs/heads/a'", RefOutcome.Refused)]
    [InlineData("there is a non-empty directory './refs/heads/a' blocking reference 'refs/heads/a'", RefOutcome.Refused)]
    [InlineData("Unable to create './refs/heads/a.lock': File exists.", RefOutcome.Moved)]
    [InlineData("is at 0123 but expected 4567", RefOutcome.Moved)]
    [InlineData("reference already exists", RefOutcome.Moved)]
    public void Of_an_atomic_push_the_branch_that_could_not_be_locked_is_named(string reason, RefOutcome expected)
    {
        var answer = PushAnswer.Parse(new(
            1,
            Encoding.UTF8.GetBytes("To x\n!\t1:refs/heads/main\t[remote rejected] (atomic transaction failed)\n!\t2:refs/heads/a\t[remote rejected] (atomic transaction failed)\nDone\n"),
            $"remote: error: cannot lock ref 'refs/heads/a': {reason}        \nerror: failed to push some refs to 'x'\n"));

        Assert.Equal(expected, answer.Outcomes[BranchName.Parse("a")]);
        Assert.Equal(RefOutcome.Held, answer.Outcomes[BranchName.Parse("main")]);
        Assert.Equal($"atomic transaction failed: {reason}", answer.Reasons[BranchName.Parse("a")]);
    }

    [Fact]
    public void A_transaction_that_failed_without_a_reason_was_somebody_elses_push()
    {
        var answer = PushAnswer.Parse(new(1, Encoding.UTF8.GetBytes("!\t1:refs/heads/main\t[remote rejected] (atomic transaction failed)\n"), ""));

        Assert.Equal(RefOutcome.Moved, answer.Outcomes[BranchName.Parse("main")]);
    }
}
