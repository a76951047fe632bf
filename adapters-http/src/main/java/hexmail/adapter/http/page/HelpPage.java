package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;

/// The keys, for those who prefer them to a pointer. The script shows the same page as a sheet.
public record HelpPage() implements Page {
  @Override
  public Text title() {
    return Text.of("help.title");
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}
