package hexmail.adapter.http.page;

/// Asks before an account is disconnected.
///
/// @param slot its number in the session
/// @param email its address
public record DisconnectPage(int slot, String email) implements Page {
  @Override
  public String title() {
    return "Disconnect " + email;
  }

  @Override
  public boolean offersSignIn() {
    return false;
  }
}
