package hexmail.application.account;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.Revocation;
import hexmail.domain.credential.RevocationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Ends what a person granted: here at once, as a whole and in every session, and at Google as soon
/// as it can be reached.
public final class DisconnectAccount {
  private final Stores stores;
  private final RevokeGrants revoke;
  private final RandomGenerator random;
  private final Clock clock;
  private final Consumer<AccountId> memory;

  /// @param random a cryptographically strong generator
  public DisconnectAccount(
      Stores stores, RevokeGrants revoke, RandomGenerator random, Clock clock) {
    this.stores = stores;
    this.revoke = revoke;
    this.random = random;
    this.clock = clock;
    this.memory = _ -> {};
  }

  private DisconnectAccount(DisconnectAccount other, Consumer<AccountId> memory) {
    this.stores = other.stores;
    this.revoke = other.revoke;
    this.random = other.random;
    this.clock = other.clock;
    this.memory = memory;
  }

  /// The same, which has more to forget: what is kept of an account in this process alone.
  public DisconnectAccount forgetting(Consumer<AccountId> more) {
    return new DisconnectAccount(this, memory.andThen(more));
  }

  /// How it ended. Nothing is left here in any case.
  public sealed interface Outcome {
    /// Nothing is left at Google, either.
    record Disconnected() implements Outcome {}

    /// Google could not be told yet and is tried for 24 hours; the person can end the grant there.
    ///
    /// @param reason what failed, for the log
    record RevocationQueued(String reason) implements Outcome {}
  }

  /// Removes what is kept of `account` but its audit trail.
  public Outcome disconnect(AccountId account) {
    return end(account, true);
  }

  /// Removes everything that is kept of `account`, its audit trail included.
  public Outcome forget(AccountId account) {
    return end(account, false);
  }

  private Outcome end(AccountId account, boolean traced) {
    Instant now = clock.instant();
    Optional<Revocation> left = stores.transactions().run(() -> remove(account, now, traced));
    memory.accept(account);
    return left.map(revoke::tryOnce)
        .map(DisconnectAccount::told)
        .orElseGet(Outcome.Disconnected::new);
  }

  private Optional<Revocation> remove(AccountId account, Instant now, boolean traced) {
    Optional<Revocation> left =
        stores.credentials().find(account).map(found -> revocation(found, now, traced));
    stores.sessionDirectory().signOut(account);
    stores.credentials().remove(account);
    stores.mailboxIndex().forget(account);
    left.ifPresent(queued -> stores.revocations().queue(queued, now.plus(RevokeGrants.PAUSE)));
    if (traced) {
      stores.auditLog().record(new AuditEvent(account, now, Kind.DISCONNECTED, ""));
    } else {
      stores.auditLog().forget(account);
      stores.pendingAuthorizations().forget(account);
    }
    return left;
  }

  private Revocation revocation(Credential credential, Instant now, boolean traced) {
    return new Revocation(
        RevocationId.random(random),
        credential.account().id(),
        credential.refreshToken(),
        now,
        traced);
  }

  private static Outcome told(RevokeGrants.Outcome outcome) {
    return switch (outcome) {
      case RevokeGrants.Outcome.Revoked _ -> new Outcome.Disconnected();
      case RevokeGrants.Outcome.Queued(String reason) -> new Outcome.RevocationQueued(reason);
      case RevokeGrants.Outcome.GivenUp(String reason) -> new Outcome.RevocationQueued(reason);
    };
  }
}
