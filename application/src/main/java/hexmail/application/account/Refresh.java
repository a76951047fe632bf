package hexmail.application.account;

import hexmail.application.concurrent.Sleep;
import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.RefreshOutcome.ReauthenticationRequired;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AccessToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One refresh of a credential, agreed upon with all processes that share the store: whoever gets
/// the lease asks Google, the others wait for what comes of it.
final class Refresh {
  /// Longer than a call to Google may take, so that nobody who lives loses it; short, since a
  /// process that dies with it keeps everybody waiting.
  static final Duration LEASE = Duration.ofSeconds(5);

  /// How old a lease may be before Google is asked: a call takes up to four seconds. A busy store
  /// gives leases late.
  static final Duration STILL_NEW = Duration.ofMillis(500);

  static final Duration PAUSE = Duration.ofMillis(50);
  // Two leases: one of a process that died, one of somebody who got in first.
  private static final int LOOKS = (int) (LEASE.multipliedBy(2).toMillis() / PAUSE.toMillis());
  // A row that changes under every answer is not ours to fight for.
  private static final int QUESTIONS = 3;
  // What Google gave must not be lost to a store that is out of order for a moment.
  private static final int SAVES = 5;

  private final Stores stores;
  private final AuthorizationServer server;
  private final Clock clock;
  private final Consumer<Duration> pause;

  Refresh(Stores stores, AuthorizationServer server, Clock clock) {
    this(stores, server, clock, Sleep::uninterruptibly);
  }

  Refresh(Stores stores, AuthorizationServer server, Clock clock, Consumer<Duration> pause) {
    this.stores = stores;
    this.server = server;
    this.clock = clock;
    this.pause = pause;
  }

  /// What a token has to be.
  ///
  /// @param margin how long it has to live at least
  /// @param refused a token that Google does not accept, if one is known
  record Need(Duration margin, @Nullable AccessToken refused) {
    boolean isMetBy(Credential credential, Instant now) {
      return !credential.bearer().token().equals(refused)
          && credential.bearer().outlives(now, margin);
    }
  }

  /// The credential of `account` with a token as it is needed; empty when the person has to
  /// authorize again.
  Optional<Credential> run(AccountId account, Need need) {
    int questions = 0;
    for (int look = 0; look < LOOKS && questions < QUESTIONS; look++) {
      Optional<Credential> read = stores.credentials().find(account).filter(Credential::isActive);
      Instant now = clock.instant();
      if (read.isEmpty() || need.isMetBy(read.get(), now)) {
        return read;
      }
      Optional<Credential> mine = stores.credentials().lease(read.get(), now, now.plus(LEASE));
      if (mine.isEmpty()) {
        pause.accept(PAUSE);
        continue;
      }
      if (clock.instant().isAfter(now.plus(STILL_NEW))) {
        // It would end under a slow answer. It is given back; nothing was asked yet.
        boolean _ = stores.credentials().replace(mine.get());
        continue;
      }
      questions++;
      Credential changed = ask(mine.get());
      if (save(changed)) {
        return Optional.of(changed).filter(Credential::isActive);
      }
      // Somebody changed the row meanwhile, perhaps by a new consent: what stands there now counts.
    }
    throw new StoreUnavailable(Outage.FAILED, "Others change or lease the credential for too long");
  }

  private Credential ask(Credential leased) {
    try {
      return switch (server.refresh(leased)) {
        case Refreshed(var grant) -> leased.refreshed(grant, clock.instant());
        case ReauthenticationRequired(var reason) -> leased.suspended(reason, clock.instant());
        case GrantRevoked(var reason) -> leased.revoked(reason, clock.instant());
      };
    } catch (AuthorizationServerUnavailable | ClientRejected failure) {
      release(leased, Objects.requireNonNullElse(failure.getMessage(), ""));
      throw failure;
    }
  }

  /// Nothing was learnt of the grant, so nothing of it changes; others may try at once.
  private void release(Credential leased, String reason) {
    try {
      change(leased, new AuditEvent(id(leased), clock.instant(), Kind.REFRESH_FAILED, reason));
    } catch (StoreUnavailable _) {
      // The lease ends by itself.
    }
  }

  private boolean save(Credential changed) {
    AuditEvent event =
        switch (changed.state()) {
          case GrantState.Active _ ->
              new AuditEvent(id(changed), clock.instant(), Kind.REFRESHED, "");
          case GrantState.ReauthenticationRequired(var reason, var at) ->
              new AuditEvent(id(changed), at, Kind.GRANT_ENDED, reason);
          case GrantState.Revoked(var reason, var at) ->
              new AuditEvent(id(changed), at, Kind.GRANT_ENDED, reason);
        };
    for (int save = 1; save < SAVES; save++) {
      try {
        return change(changed, event);
      } catch (StoreUnavailable _) {
        pause.accept(PAUSE.multipliedBy(save));
      }
    }
    return change(changed, event);
  }

  private boolean change(Credential changed, AuditEvent event) {
    return stores
        .transactions()
        .run(() -> {
          boolean kept = stores.credentials().replace(changed);
          if (kept) {
            stores.auditLog().record(event);
          }
          return kept;
        });
  }

  private static AccountId id(Credential credential) {
    return credential.account().id();
  }
}
