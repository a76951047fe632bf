package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;

/// The start page of a browser without a session.
///
/// @param signedOut whether the browser has signed out here
public record LandingPage(boolean signedOut) implements Page {
  @Override
  public Text title() {
    return Text.of("landing.title");
  }

  @Override
  public boolean offersSignIn() {
    return true;
  }
}
