package hexmail.domain.message;

/// The format of message and conversation ids. Hand-written for speed: whole mailboxes are listed,
/// id by id.
final class Ids {
  private static final int LONGEST = 64;

  private Ids() {}

  static boolean isId(String text) {
    int at = 0;
    while (at < text.length() && at < LONGEST && isAllowed(text.charAt(at))) {
      at++;
    }
    return at > 0 && at == text.length();
  }

  private static boolean isAllowed(char one) {
    return (one >= 'a' && one <= 'z')
        || (one >= '0' && one <= '9')
        || (one >= 'A' && one <= 'Z')
        || one == '_'
        || one == '-';
  }
}
