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

/// Disconnects an account. Hexmail removes its data at once, in one transaction, and signs it out
/// of every session. The grant at Google is revoked as soon as Google can be reached.
public final class DisconnectAccount {
  private final Stores stores;
  private final RevokeGrants revoke;
  private final Consumer<AccountId> forgetCaches;
  private final RandomGenerator random;
  private final Clock clock;

  /// @param forgetCaches removes the account from the caches of this process
  /// @param random a cryptographically strong generator
  public DisconnectAccount(
      Stores stores,
      RevokeGrants revoke,
      Consumer<AccountId> forgetCaches,
      RandomGenerator random,
      Clock clock) {
    this.stores = stores;
    this.revoke = revoke;
    this.forgetCaches = forgetCaches;
    this.random = random;
    this.clock = clock;
  }

  /// What is left of the grant. In Hexmail nothing is left in any case.
  public sealed interface Outcome {
    /// The grant at Google has ended.
    record Disconnected() implements Outcome {}

    /// Google could not be reached. Hexmail retries for 24 hours; the person can end the grant at
    /// Google.
    ///
    /// @param reason what failed, for the log
    record RevocationQueued(String reason) implements Outcome {}
  }

  /// Removes everything stored about `account` except its audit trail.
  public Outcome disconnect(AccountId account) {
    return end(account, true);
  }

  /// Removes everything stored about `account`, its audit trail included.
  public Outcome forget(AccountId account) {
    return end(account, false);
  }

  private Outcome end(AccountId account, boolean traced) {
    Instant now = clock.instant();
    Optional<Revocation> left = stores.transactions().run(() -> remove(account, now, traced));
    forgetCaches.accept(account);
    return left.map(revoke::tryOnce)
        .map(DisconnectAccount::outcome)
        .orElseGet(Outcome.Disconnected::new);
  }

  private Optional<Revocation> remove(AccountId account, Instant now, boolean traced) {
    Optional<Revocation> left =
        stores.credentials().find(account).map(found -> revocation(found, now, traced));
    stores.sessionDirectory().signOut(account);
    stores.credentials().remove(account);
    stores.mailboxIndex().forget(account);
    stores.conversationIndex().forget(account);
    stores.pictureSenders().forget(account);
    stores.searches().forget(account);
    stores.openedMessages().forget(account);
    left.ifPresent(
        queued -> stores.revocations().queue(queued, now.plus(RevokeGrants.RETRY_INTERVAL)));
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

  private static Outcome outcome(RevokeGrants.Outcome outcome) {
    return switch (outcome) {
      case RevokeGrants.Outcome.Revoked _ -> new Outcome.Disconnected();
      case RevokeGrants.Outcome.Queued(String reason) -> new Outcome.RevocationQueued(reason);
      case RevokeGrants.Outcome.GivenUp(String reason) -> new Outcome.RevocationQueued(reason);
    };
  }
}
