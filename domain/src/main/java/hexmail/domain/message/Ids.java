package hexmail.domain.message;

/// The form that ids of messages and conversations have. No regular expression: whole mailboxes are
/// listed, id by id.
final class Ids {
  private static final int LONGEST = 64;

  private Ids() {}

  static boolean isId(String text) {
    return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(Ids::isAllowed);
  }

  private static boolean isAllowed(int one) {
    return (one >= 'a' && one <= 'z')
        || (one >= '0' && one <= '9')
        || (one >= 'A' && one <= 'Z')
        || one == '_'
        || one == '-';
  }
}
