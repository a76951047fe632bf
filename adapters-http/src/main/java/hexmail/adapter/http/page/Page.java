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
  /// The document's title, without the name of the site.
  String title();

  /// Whether a form of the page may lead to the authorization server, so that the page's
  /// Content-Security-Policy has to admit it (Chromium applies `form-action` to redirects too).
  boolean offersSignIn();
}
