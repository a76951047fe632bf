package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.page.NoticePage;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.problem.GrantTrouble;
import hexmail.adapter.http.problem.RetryAfter;
import hexmail.domain.mailbox.MailboxAnswer;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a page of a mailbox cannot be shown, and what helps.
///
/// @param retryAfter how long to wait, if that helps
record Refusal(int status, NoticePage notice, @Nullable Duration retryAfter) {
  private Refusal(int status, String title, String text, Action... actions) {
    this(status, new NoticePage(title, text, List.of(actions)), null);
  }

  void show(Context context, Pages pages) {
    if (retryAfter != null) {
      RetryAfter.set(context, retryAfter);
    }
    pages.show(context, status, notice);
  }

  /// An address that makes no sense.
  static Refusal malformed(String home, String parameter) {
    return new Refusal(
        400,
        "This address does not work",
        "Its part “" + parameter + "” cannot be used.",
        new Action.Link("To the inbox", home));
  }

  static Refusal noSuchMessage(String back) {
    return new Refusal(
        404,
        "There is no such message",
        "It may have been deleted, or it belongs to another account.",
        new Action.Link("Back to list", back));
  }

  static Refusal noSuchConversation(String back) {
    return new Refusal(
        404,
        "There is no such conversation",
        "Its messages may have been deleted, or it belongs to another account.",
        new Action.Link("Back to list", back));
  }

  /// What an answer other than `Found` means.
  ///
  /// @param address the page that was asked for
  static Refusal of(MailboxAnswer<?> answer, Listing listing, String address) {
    return switch (answer) {
      case MailboxAnswer.Found<?> _ -> throw new IllegalArgumentException("This is no refusal");
      case MailboxAnswer.Unauthorized<?> _ -> reconnect(listing, address, Optional.empty());
      case MailboxAnswer.RightsMissing<?> _ -> grant(listing, address);
      case MailboxAnswer.Throttled<?>(Duration time) -> wait(address, time);
      case MailboxAnswer.NotFound<?> _ ->
          new Refusal(
              404,
              "There is no such label",
              "It may have been deleted.",
              new Action.Link("To the inbox", listing.inbox()));
      case MailboxAnswer.Invalid<?> _ -> unusable(listing);
    };
  }

  /// The account has to be connected again. A usual turn of events, and the notice is the page for
  /// it: no error.
  static Refusal reconnect(Listing listing, String address, Optional<GrantTrouble> trouble) {
    String kept = "\nNothing of " + listing.email() + " is lost, and you come back to this page.";
    return new Refusal(
        200,
        trouble.map(GrantTrouble::title).orElse("Google asks you to sign in again"),
        trouble
                .map(known -> known.text() + "\n" + known.remedy())
                .orElse("Google does not let Hexmail read this mailbox at the moment.")
            + kept,
        post("Reconnect", "reconnect", listing, address),
        new Action.Link("Why did this stop?", "/accounts"));
  }

  private static Refusal grant(Listing listing, String address) {
    return new Refusal(
        403,
        "Hexmail may not read your mail yet",
        "When you signed in as "
            + listing.email()
            + ", the box for reading your mail was not ticked.\n"
            + "You are signed in all the same. Let Hexmail read your mail, and you come back to this"
            + " page.",
        post("Let Hexmail read mail", "rights", listing, address),
        new Action.Link("Accounts", "/accounts"));
  }

  private static Refusal wait(String address, Duration time) {
    long seconds = RetryAfter.seconds(time);
    NoticePage notice =
        new NoticePage(
            "Google asks us to slow down",
            "This mailbox was read too often in a short time. Try again in "
                + (seconds == 1 ? "a second." : seconds + " seconds."),
            List.of(new Action.Link("Try again", address)));
    return new Refusal(429, notice, time);
  }

  private static Refusal unusable(Listing listing) {
    return listing.parameters().cursor() == null
        ? new Refusal(
            400,
            "Google cannot use this search",
            "Something in it is not understood.",
            new Action.Link("Clear the search", listing.inbox()))
        : new Refusal(
            400,
            "This page of the list has expired",
            "Google keeps the place in a list for a while only.",
            new Action.Link("To the first page", listing.at(null)));
  }

  private static Action post(String label, String what, Listing listing, String address) {
    return new Action.Post(
        label, "/u/" + listing.account().slot() + "/" + what, Map.of("next", address));
  }
}
