package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;

/// One kind of page each, with everything that it shows.
public sealed interface Page
    permits LandingPage,
        SignInPage,
        NoticePage,
        MailPage,
        MessagePage,
        ConversationPage,
        SourcePage,
        AccountsPage,
        HelpPage,
        SettingsPage,
        SearchesPage,
        ConfirmPage {
  /// Says how long something may still be loading. A wait of a few seconds is not mentioned: it is
  /// over before a person has read of it.
  static Text loading(Text loading, long seconds) {
    return seconds <= 5
        ? loading
        : Text.of("loading.up-to", "loading", loading, "minutes", Math.ceilDiv(seconds, 60));
  }

  /// The document's title, without the name of the site.
  Text title();

  /// Whether a form of the page may lead to the authorization server, so that the page's
  /// Content-Security-Policy has to admit it (Chromium applies `form-action` to redirects too).
  boolean offersSignIn();
}
