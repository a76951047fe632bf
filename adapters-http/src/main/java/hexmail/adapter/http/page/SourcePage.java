package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;

/// The source of a message.
///
/// @param subject of the message
/// @param source as text, untrusted
/// @param cut whether there is more of it
/// @param message the page of the message
/// @param download the address of the source as a file
public record SourcePage(Text subject, String source, boolean cut, String message, String download)
    implements Page {
  @Override
  public Text title() {
    return Text.of("source.title", "subject", subject);
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}
