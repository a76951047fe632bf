package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.world.World;
import hexmail.domain.account.Account;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeSessionTest {
  private static final SessionPolicy POLICY =
      new SessionPolicy(Duration.ofDays(14), Duration.ofDays(30));

  private final World world = new World();
  private final SessionKey key = world.signIn(ADA);
  private final ResumeSession resumeSession = world.useCases.resumeSession();

  private boolean counts() {
    return resumeSession.resume(key).isPresent();
  }

  @Test
  void the_session_of_a_key_is_found() {
    assertThat(resumeSession.resume(key)).contains(world.session(key));
    assertThat(resumeSession.resume(new SessionKey("planted"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 299_999})
  void a_visit_within_five_minutes_of_the_last_is_not_noted(long millis) {
    WebSession before = world.session(key);
    world.clock.advance(Duration.ofMillis(millis));

    assertThat(counts()).isTrue();

    assertThat(world.session(key)).isEqualTo(before);
  }

  @Test
  void a_visit_after_five_minutes_is_recorded_and_extends_the_session() {
    world.clock.advance(Duration.ofMinutes(5));
    Instant now = world.clock.instant();

    assertThat(counts()).isTrue();

    assertThat(world.session(key).lastUsedAt()).isEqualTo(now);
    assertThat(world.session(key).openedAt()).isEqualTo(NOON);
    assertThat(world.session(key).expiresAt()).isEqualTo(now.plus(Duration.ofDays(14)));
  }

  @Test
  void fourteen_idle_days_are_too_long() {
    world.clock.advance(Duration.ofDays(14).minusMillis(1));
    assertThat(counts()).isTrue();

    world.clock.advance(Duration.ofDays(14));
    assertThat(counts()).isFalse();
  }

  @Test
  void a_session_within_the_limits_is_valid_for_thirty_days() {
    world.clock.advance(Duration.ofDays(13));
    assertThat(counts()).isTrue();
    world.clock.advance(Duration.ofDays(13));
    assertThat(counts()).isTrue();
    world.clock.advance(Duration.ofDays(4).minusMillis(1));
    assertThat(counts()).isTrue();

    world.clock.advance(Duration.ofMillis(1));
    assertThat(counts()).isFalse();
  }

  @Test
  void an_expired_session_stays_expired() {
    world.clock.advance(Duration.ofDays(14));
    assertThat(counts()).isFalse();

    world.clock.advance(Duration.ofDays(-1));
    assertThat(world.session(key).lastUsedAt()).isEqualTo(NOON);
  }

  @Test
  void a_visit_that_cannot_be_recorded_is_recorded_the_next_time() {
    WebSession before = world.session(key);
    AtomicBoolean full = new AtomicBoolean(true);
    ResumeSession resume =
        new ResumeSession(
            world.stores.with(Sessions.class, new FullStore(world.sessions, full::get)),
            POLICY,
            AdmissionPolicy.EVERYONE,
            world.clock);
    world.clock.advance(Duration.ofMinutes(5));

    assertThat(resume.resume(key)).contains(before);
    assertThat(world.session(key)).isEqualTo(before);

    full.set(false);
    assertThat(resume.resume(key)).contains(before);
    assertThat(world.session(key).lastUsedAt()).isEqualTo(world.clock.instant());
  }

  @Test
  void who_is_no_longer_admitted_is_out_at_once_and_back_when_admitted_again() {
    WebSession before = world.session(key);

    assertThat(resumedFor(GRACE)).isEmpty();
    assertThat(resumedFor(ADA)).contains(before);
  }

  @Test
  void a_session_keeps_the_accounts_that_are_admitted_in_their_slots() {
    State state = world.begin(SignInIntent.of(null, ReturnPath.HOME, SignInIntent.Mode.ADD));
    SessionKey both =
        World.keyOf(world.complete(World.callback(state, world.google.consent(state, GRACE), key)));

    WebSession resumed = resumed(both, GRACE).orElseThrow();

    assertThat(resumed.accounts()).containsExactly(new AccountSlot(1, GRACE.id()));
    assertThat(resumed.nextSlot()).isEqualTo(2);
  }

  @Test
  void who_is_not_admitted_extends_no_session() {
    world.clock.advance(Duration.ofMinutes(5));
    WebSession before = world.session(key);

    assertThat(resumedFor(GRACE)).isEmpty();

    assertThat(world.session(key)).isEqualTo(before);
  }

  @Test
  void whether_an_account_is_admitted_cannot_be_told_without_the_store() {
    world.credentialOutage.set(true);

    assertThatThrownBy(() -> resumedFor(ADA)).isInstanceOf(StoreUnavailable.class);
  }

  private Optional<WebSession> resumedFor(Account admitted) {
    return resumed(key, admitted);
  }

  private Optional<WebSession> resumed(SessionKey session, Account admitted) {
    AdmissionPolicy only = new AdmissionPolicy(Set.of(admitted.email()), Set.of());
    return new ResumeSession(world.stores, POLICY, only, world.clock).resume(session);
  }

  /// Reads, but cannot note a visit while it is full.
  private record FullStore(Sessions sessions, BooleanSupplier full) implements Sessions {
    @Override
    public void open(WebSession session) {
      sessions.open(session);
    }

    @Override
    public Optional<WebSession> find(Fingerprint id, Instant now) {
      return sessions.find(id, now);
    }

    @Override
    public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
      if (full.getAsBoolean()) {
        throw new StoreUnavailable(Outage.FAILED, "full");
      }
      sessions.touch(id, usedAt, expiresAt);
    }

    @Override
    public boolean replace(Fingerprint old, WebSession successor) {
      return sessions.replace(old, successor);
    }

    @Override
    public void end(Fingerprint id) {
      sessions.end(id);
    }
  }

  @Test
  void an_outage_of_the_store_is_not_an_absent_session() {
    world.sessionOutage.start();

    assertThatThrownBy(this::counts).isInstanceOf(StoreUnavailable.class);
  }
}
