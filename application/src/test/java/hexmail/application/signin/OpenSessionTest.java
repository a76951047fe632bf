package hexmail.application.signin;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.ALAN;
import static hexmail.application.world.World.DEVICE;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.NOON;
import static hexmail.application.world.World.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.signin.OpenSession.Visit;
import hexmail.application.world.World;
import hexmail.domain.account.Account;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OpenSessionTest {
  private final World world = new World();
  private final OpenSession openSession = new OpenSession(world.stores, SESSIONS, world.clock);
  private int opened;

  private static PendingAuthorization attempt(Mode mode, String returnTo) {
    return new PendingAuthorization(
        new State("state").fingerprint(),
        World.BROWSER.fingerprint(),
        new CodeVerifier("verifier"),
        new Nonce("nonce"),
        SignInIntent.of(null, new ReturnPath(returnTo), mode),
        NOON);
  }

  /// The next key, in a browser with the session of `current`.
  private Visit visit(@Nullable SessionKey current) {
    opened++;
    return new Visit(
        new SessionKey("key-" + opened),
        openSession.find(current).map(WebSession::id).orElse(null),
        DEVICE);
  }

  private SessionKey open(Account account, Mode mode, @Nullable SessionKey current) {
    Visit visit = visit(current);
    assertThat(openSession.open(account.id(), attempt(mode, "/"), visit)).isPresent();
    return visit.key();
  }

  private List<AccountSlot> accounts(SessionKey key) {
    return world.session(key).accounts();
  }

  private void assertDead(SessionKey key) {
    assertThat(world.openSessions.find(key.fingerprint(), NOON)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void without_a_session_a_new_one_is_opened(Mode mode) {
    SessionKey key = open(ADA, mode, null);

    assertThat(world.session(key))
        .isEqualTo(
            new WebSession(
                key.fingerprint(),
                List.of(new AccountSlot(0, ADA.id())),
                1,
                DEVICE,
                NOON,
                NOON,
                NOON.plus(Duration.ofDays(14))));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void a_planted_key_is_never_adopted(Mode mode) {
    SessionKey planted = new SessionKey("planted");

    SessionKey key = open(ADA, mode, planted);

    assertThat(key).isNotEqualTo(planted);
    assertDead(planted);
    assertThat(world.openSessions.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void the_same_account_gets_a_new_key_and_the_old_one_is_dead(Mode mode) {
    SessionKey old = open(ADA, mode, null);

    SessionKey key = open(ADA, mode, old);

    assertThat(key).isNotEqualTo(old);
    assertDead(old);
    assertThat(accounts(key)).containsExactly(new AccountSlot(0, ADA.id()));
    assertThat(world.openSessions.size()).isEqualTo(1);
  }

  @Test
  void a_plain_sign_in_with_another_account_starts_a_new_session() {
    SessionKey adas = open(ADA, Mode.PLAIN, null);

    SessionKey graces = open(GRACE, Mode.PLAIN, adas);

    assertDead(adas);
    assertThat(accounts(graces)).containsExactly(new AccountSlot(0, GRACE.id()));
    assertThat(world.openSessions.size()).isEqualTo(1);
  }

  @Test
  void an_added_account_joins_those_that_are_there() {
    SessionKey adas = open(ADA, Mode.PLAIN, null);

    SessionKey both = open(GRACE, Mode.ADD, adas);

    assertDead(adas);
    assertThat(accounts(both))
        .containsExactly(new AccountSlot(0, ADA.id()), new AccountSlot(1, GRACE.id()));
  }

  @Test
  void a_plain_sign_in_as_one_of_several_keeps_them_all() {
    SessionKey both = open(GRACE, Mode.ADD, open(ADA, Mode.PLAIN, null));

    SessionKey key = open(GRACE, Mode.PLAIN, both);

    assertThat(accounts(key))
        .containsExactly(new AccountSlot(0, ADA.id()), new AccountSlot(1, GRACE.id()));
  }

  @Test
  void a_slot_is_not_used_again_after_its_account_left() {
    SessionKey both = open(GRACE, Mode.ADD, open(ADA, Mode.PLAIN, null));
    world.openSessions.signOut(GRACE.id());

    SessionKey key = open(ALAN, Mode.ADD, both);

    assertThat(accounts(key))
        .containsExactly(new AccountSlot(0, ADA.id()), new AccountSlot(2, ALAN.id()));
  }

  @Test
  void other_sessions_are_left_alone() {
    SessionKey elsewhere = open(ADA, Mode.PLAIN, null);
    SessionKey here = open(ADA, Mode.PLAIN, null);

    assertThat(open(GRACE, Mode.PLAIN, here)).isNotEqualTo(elsewhere);

    assertThat(accounts(elsewhere)).containsExactly(new AccountSlot(0, ADA.id()));
    assertThat(world.openSessions.size()).isEqualTo(2);
  }

  @Test
  void the_accounts_of_an_expired_session_are_not_taken_over() {
    SessionKey adas = open(ADA, Mode.PLAIN, null);
    world.clock.advance(Duration.ofDays(14));

    SessionKey key = open(GRACE, Mode.ADD, adas);

    assertThat(accounts(key)).containsExactly(new AccountSlot(0, GRACE.id()));
  }

  @ParameterizedTest
  @CsvSource({
    "/, /u/1/mail",
    "/u/0/mail?q=a, /u/1/mail?q=a",
    "/u/7/mail/18c2, /u/1/mail/18c2",
    "/accounts, /accounts"
  })
  void the_browser_returns_to_the_place_in_the_slot_of_the_account(String wanted, String path) {
    SessionKey adas = open(ADA, Mode.PLAIN, null);

    assertThat(openSession.open(GRACE.id(), attempt(Mode.ADD, wanted), visit(adas)))
        .contains(new ReturnPath(path));
  }

  @Test
  void signing_in_alone_restarts_the_longest_time() {
    SessionKey old = open(ADA, Mode.PLAIN, null);
    world.clock.advance(Duration.ofDays(10));

    WebSession session = world.session(open(ADA, Mode.PLAIN, old));

    assertThat(session.openedAt()).isEqualTo(NOON.plus(Duration.ofDays(10)));
    assertThat(session.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(24)));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void those_who_stay_without_signing_in_gain_no_time(Mode mode) {
    SessionKey both = open(GRACE, Mode.ADD, open(ADA, Mode.PLAIN, null));
    world.clock.advance(Duration.ofDays(10));
    SessionKey later = open(GRACE, mode, both);
    world.clock.advance(Duration.ofDays(10));

    WebSession session = world.session(open(GRACE, mode, later));

    assertThat(session.openedAt()).isEqualTo(NOON);
    assertThat(session.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(30)));
  }

  @Test
  void an_account_that_is_signed_out_at_the_last_moment_does_not_come_back() {
    SessionKey adas = open(ADA, Mode.PLAIN, null);
    OpenSession late =
        new OpenSession(
            world.stores.with(Sessions.class, new VanishingSessions(world.sessions)),
            SESSIONS,
            world.clock);

    assertThat(late.open(GRACE.id(), attempt(Mode.ADD, "/"), visit(adas))).isEmpty();
    assertThat(world.openSessions.size()).isZero();
  }

  @Test
  void a_session_holds_the_accounts_that_are_signed_in_to_it() {
    SessionKey adas = open(ADA, Mode.PLAIN, null);

    assertThat(openSession.holds(adas, ADA.id())).isTrue();
    assertThat(openSession.holds(adas, GRACE.id())).isFalse();
    assertThat(openSession.holds(null, ADA.id())).isFalse();
    assertThat(openSession.holds(new SessionKey("planted"), ADA.id())).isFalse();
    world.clock.advance(Duration.ofDays(14));
    assertThat(openSession.holds(adas, ADA.id())).isFalse();
  }

  @Test
  void during_an_outage_of_the_store_no_account_is_signed_in() {
    world.sessionOutage.start();

    assertThatThrownBy(() -> open(ADA, Mode.PLAIN, null)).isInstanceOf(StoreUnavailable.class);
    assertThat(world.openSessions.size()).isZero();
  }
}
