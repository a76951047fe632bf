package hexmail.bootstrap.outcome;

import static hexmail.bootstrap.outcome.World.ADA;
import static hexmail.bootstrap.outcome.World.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.Chromium;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.SignInFault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to accounts, as people walk through it in a real browser.
class AccountWalksIT {
  private static final int MESSAGES = 3;

  @TempDir private static Path data;
  private static World world;
  private static Chromium chromium;
  private Person ada;

  @BeforeAll
  static void start() {
    world = new World(data);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    world.close();
  }

  @BeforeEach
  void begin() {
    world.begin();
    ada = new Person(world, chromium.browser());
  }

  @AfterEach
  void end() {
    ada.close();
  }

  @Test
  void a_first_sign_in_leads_to_the_mail() {
    ada.goes("/").looks("landing").presses("Sign in with Google");
    ada.presses(ADA).presses("Allow").sees("Inbox").isAt(World.MAIL).hasRows(MESSAGES);
    ada.looks("inbox").goes("/accounts").opens("What happened here").looks("accounts");
    ada.reads("Connected").reads("You gave your consent at Google");
  }

  @Test
  void a_second_account_stands_beside_the_first() {
    ada.signsInAs(ADA).goes("/accounts").presses("Add another account");
    ada.presses(GRACE).presses("Allow").isAt("/u/1/mail");
    ada.goes("/accounts").hasCards(2).looks("two-accounts");
    ada.pressesFor(ADA, "Open").isAt(World.MAIL).hasRows(MESSAGES);
  }

  @Test
  void an_unticked_box_is_ticked_later() {
    ada.goes("/").presses("Sign in with Google").presses(ADA).unticksEverything().presses("Allow");
    ada.sees("Hexmail may not read your mail yet").looks("rights-missing");
    assertThat(world.calls()).doesNotContain("MESSAGES_LIST");

    ada.goes("/accounts").reads("Rights missing").reads("not granted").looks("accounts-rights");
    ada.goes(World.MAIL).presses("Let Hexmail read mail").presses("Allow");
    ada.sees("Inbox").isAt(World.MAIL).hasRows(MESSAGES);
    ada.goes("/accounts").reads("Connected").doesNotRead("not granted");
  }

  @Test
  void with_the_wrong_account_one_tries_again() {
    signInAsTheWrongOne();
    ada.looks("wrong-account").presses("Try again as " + ADA);
    ada.sees("Accounts").hasCards(1).doesNotRead(GRACE);
  }

  @Test
  void with_the_wrong_account_one_uses_it() {
    signInAsTheWrongOne();
    ada.presses("Use " + GRACE).presses("Allow").isAt("/u/1/mail");
    ada.goes("/accounts").hasCards(2).reads(GRACE);
  }

  @Test
  void with_the_wrong_account_one_leaves_it() {
    signInAsTheWrongOne();
    ada.presses("Cancel").isAt(World.MAIL).goes("/accounts").hasCards(1).doesNotRead(GRACE);
  }

  private void signInAsTheWrongOne() {
    ada.signsInAs(ADA).goes("/accounts");
    world.google().oauth().disturbSignIn(SignInFault.usual().as(GRACE));
    ada.presses("Reconnect");
    ada.sees("This is another account").reads(ADA).reads(GRACE);
  }

  @Test
  void who_revoked_at_google_reconnects_and_comes_back_to_the_same_page() {
    String page = "/u/0/mail?q=in%3Aanywhere&size=10";
    ada.signsInAs(ADA).goes(page).hasRows(MESSAGES);
    world.google().revokeGrants(ADA);

    ada.goes(page).sees("Google no longer accepts what you granted").looks("revoked");
    ada.presses("Why did this stop?").opens("Why did this stop?").looks("accounts-revoked");
    ada.reads("Needs reconnect").reads("invalid_grant");

    ada.goes(page).presses("Reconnect").presses("Allow").isAt(page).hasRows(MESSAGES);
    ada.goes("/accounts").hasCards(1).reads("Connected").doesNotRead("Why did this stop?");
  }

  @Test
  void who_disconnects_is_asked_first_and_told_what_became_of_it() {
    ada.signsInAs(ADA).goes("/accounts").presses("Disconnect").looks("disconnect");
    ada.presses("Keep it").sees("Accounts").presses("Disconnect").presses("Disconnect");
    ada.sees("Disconnected").looks("disconnected").presses("Done").isAt("/");
    assertThat(world.state()).isEqualTo("none");
    assertThat(world.google().count(Endpoint.REVOKE)).isOne();
  }

  @Test
  void who_disconnects_while_google_is_away_is_told_so() {
    ada.signsInAs(ADA).goes("/accounts");
    world.google().fault(Endpoint.REVOKE, Fault.status(503).always());
    ada.presses("Disconnect").presses("Disconnect");
    ada.sees("Disconnected here, but not at Google yet").looks("disconnected-queued");
    assertThat(world.state()).isEqualTo("none");
  }

  @Test
  void who_wants_to_be_forgotten_is() {
    ada.signsInAs(ADA).goes("/accounts").presses("Forget me").looks("forget");
    ada.presses("Forget").sees("Forgotten").looks("forgotten");
    assertThat(world.state()).isEqualTo("none");
    ada.signsInAs(ADA).goes("/accounts").opens("What happened here");
    ada.doesNotRead("disconnected").doesNotRead("ended what you had granted");
  }

  @Test
  void who_comes_back_after_an_hour_notices_nothing() {
    ada.signsInAs(ADA);
    world.later(Duration.ofHours(2));
    ada.goes(World.MAIL).sees("Inbox").hasRows(MESSAGES);
    ada.goes("/accounts").opens("What happened here").reads("Google issued a new access token");
  }
}
