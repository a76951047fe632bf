package hexmail.adapter.http.page;

/// One kind of page each, with everything that it shows.
public sealed interface Page
    permits LandingPage,
        SignInPage,
        NoticePage,
        MailPage,
        MessagePage,
        ConversationPage,
        AccountsPage,
        ConfirmPage {
  /// How long it may take until there is more, to be said behind what is still loading; nothing of
  /// a wait that is over before it is read.
  static String upTo(long seconds) {
    if (seconds <= 5) {
      return "";
    }
    long minutes = Math.ceilDiv(seconds, 60);
    return minutes == 1 ? ", up to a minute" : ", up to " + minutes + " minutes";
  }

  /// The document's title, without the name of the site.
  String title();

  /// Whether a form of the page may lead to the authorization server, so that the page's
  /// Content-Security-Policy has to admit it (Chromium applies `form-action` to redirects too).
  boolean offersSignIn();
}
