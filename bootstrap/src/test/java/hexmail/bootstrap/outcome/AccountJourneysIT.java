package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.SignInFault;
import hexmail.emulator.grants.SignInSettings.Leniency;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What happens to accounts, as people walk through it in a real browser.
class AccountJourneysIT {
  private static final int MESSAGES = 3;

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  @RegisterExtension static final Chromium chromium = new Chromium();
  private BrowserUser ada;

  @BeforeEach
  void begin() {
    hexmail.reset();
    ada = new BrowserUser(hexmail, chromium.browser());
  }

  @AfterEach
  void end() {
    ada.close();
  }

  @Test
  void a_first_sign_in_leads_to_the_mail() {
    ada.goes("/").looks("landing").presses("Sign in with Google");
    ada.presses(TestHexmail.ADA).allows().sees("Inbox").isAt(TestHexmail.MAIL).hasRows(MESSAGES);
    ada.looks("inbox").goes("/accounts").opens("What happened here").looks("accounts");
    ada.reads("Connected").reads("You gave your consent at Google");
  }

  @Test
  void a_second_account_is_added_to_the_first() {
    ada.signsInAs(TestHexmail.ADA).goes("/accounts").presses("Add another account");
    ada.presses("Use another account").presses(TestHexmail.GRACE).allows().isAt("/u/1/mail");
    ada.goes("/accounts").hasCards(2).looks("two-accounts");
    ada.pressesFor(TestHexmail.ADA, "Open").isAt(TestHexmail.MAIL).hasRows(MESSAGES);
  }

  @Test
  void a_scope_can_be_granted_later() {
    hexmail.google().oauth().lenient(Leniency.SIGN_IN_WITHOUT_RIGHTS, true);
    ada.goes("/").presses("Sign in with Google").presses(TestHexmail.ADA).allowsNothing();
    ada.sees("Hexmail may not read your mail yet").looks("rights-missing");
    assertThat(hexmail.calls()).asString().doesNotContain("MESSAGES_LIST");

    ada.goes("/accounts").reads("Rights missing").reads("not granted").looks("accounts-rights");
    ada.goes(TestHexmail.MAIL).presses("Let Hexmail read mail").allows();
    ada.sees("Inbox").isAt(TestHexmail.MAIL).hasRows(MESSAGES);
    ada.goes("/accounts").reads("Connected").doesNotRead("not granted");
  }

  @Test
  void an_account_without_a_mailbox_leads_to_another() {
    ada.goes("/").presses("Sign in with Google").presses("charles@example.com").allows();
    ada.sees("This account has no mailbox at Gmail").looks("no-mailbox");
    ada.presses("Add another account")
        .presses("Use another account")
        .presses(TestHexmail.ADA)
        .allows()
        .sees("Inbox");
    ada.goes("/accounts").hasCards(2);
  }

  @Test
  void an_account_that_an_administrator_blocks_can_be_disconnected() {
    ada.goes("/").presses("Sign in with Google").presses("joan@corp.example").allows();
    ada.sees("Your organisation does not let Hexmail read mail").looks("blocked");
    ada.presses("Accounts").presses("Disconnect").presses("Disconnect").sees("Disconnected");
  }

  @Test
  void after_a_sign_in_with_the_wrong_account_a_person_can_try_again() {
    signInAsTheWrongOne();
    ada.looks("wrong-account").presses("Try again as " + TestHexmail.ADA);
    ada.sees("Accounts").hasCards(1).doesNotRead(TestHexmail.GRACE);
  }

  @Test
  void after_a_sign_in_with_the_wrong_account_a_person_can_use_it() {
    signInAsTheWrongOne();
    ada.presses("Use " + TestHexmail.GRACE).allows().isAt("/u/1/mail");
    ada.goes("/accounts").hasCards(2).reads(TestHexmail.GRACE);
  }

  @Test
  void after_a_sign_in_with_the_wrong_account_a_person_can_cancel() {
    signInAsTheWrongOne();
    ada.presses("Cancel")
        .isAt(TestHexmail.MAIL)
        .goes("/accounts")
        .hasCards(1)
        .doesNotRead(TestHexmail.GRACE);
  }

  private void signInAsTheWrongOne() {
    ada.signsInAs(TestHexmail.ADA).goes("/accounts");
    hexmail.google().oauth().disturbSignIn(SignInFault.usual().as(TestHexmail.GRACE));
    ada.presses("Reconnect");
    ada.sees("This is another account").reads(TestHexmail.ADA).reads(TestHexmail.GRACE);
  }

  @Test
  void after_a_revocation_at_google_a_reconnect_leads_back_to_the_same_page() {
    String page = "/u/0/mail?q=in%3Aanywhere&size=10";
    ada.signsInAs(TestHexmail.ADA).goes(page).hasRows(MESSAGES);
    hexmail.google().revokeGrants(TestHexmail.ADA);

    ada.goes(page).sees("Google no longer accepts what you granted").looks("revoked");
    ada.presses("Why did this stop?").opens("Why did this stop?").looks("accounts-revoked");
    ada.reads("Needs reconnect").reads("invalid_grant");

    ada.goes(page).presses("Reconnect").allows().isAt(page).hasRows(MESSAGES);
    ada.goes("/accounts").hasCards(1).reads("Connected").doesNotRead("Why did this stop?");
  }

  @Test
  void a_disconnect_asks_first_and_reports_the_result() {
    ada.signsInAs(TestHexmail.ADA).goes("/accounts").presses("Disconnect").looks("disconnect");
    ada.presses("Keep it").sees("Accounts").presses("Disconnect").presses("Disconnect");
    ada.sees("Disconnected").looks("disconnected").presses("Done").isAt("/");
    assertThat(hexmail.state()).isEqualTo("none");
    assertThat(hexmail.google().count(Endpoint.REVOKE)).isOne();
  }

  @Test
  void a_disconnect_during_an_outage_says_that_google_does_not_know_yet() {
    ada.signsInAs(TestHexmail.ADA).goes("/accounts");
    hexmail.google().fault(Endpoint.REVOKE, Fault.status(503).always());
    ada.presses("Disconnect").presses("Disconnect");
    ada.sees("Disconnected here, but not at Google yet").looks("disconnected-queued");
    assertThat(hexmail.state()).isEqualTo("none");
  }

  @Test
  void forgetting_an_account_deletes_its_audit_trail() {
    ada.signsInAs(TestHexmail.ADA).goes("/accounts").presses("Forget me").looks("forget");
    ada.presses("Forget").sees("Forgotten").looks("forgotten");
    assertThat(hexmail.state()).isEqualTo("none");
    ada.goes("/").presses("Sign in with Google").allows().sees("Inbox");
    ada.goes("/accounts").opens("What happened here");
    ada.doesNotRead("disconnected").doesNotRead("ended what you had granted");
  }

  @Test
  void an_expired_access_token_is_refreshed_unnoticed() {
    ada.signsInAs(TestHexmail.ADA);
    hexmail.clock().advance(Duration.ofHours(2));
    ada.goes(TestHexmail.MAIL).sees("Inbox").hasRows(MESSAGES);
    ada.goes("/accounts").opens("What happened here").reads("Google issued a new access token");
  }
}
