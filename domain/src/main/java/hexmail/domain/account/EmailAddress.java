package hexmail.domain.account;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// An account's e-mail address, for display and for login hints. Never a key: addresses change
/// hands.
///
/// @param value at most 320 characters, without blanks or control characters, with text on both
///   sides of its last `@`
public record EmailAddress(String value) {
  private static final Pattern FORM =
      Pattern.compile("[^\\s\\p{Cntrl}]+@[^\\s\\p{Cntrl}@]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");

  public EmailAddress {
    Objects.requireNonNull(value);
    if (value.length() > 320 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("An e-mail address has the form name@domain");
    }
  }

  /// The same address with its ASCII letters in lower case, for comparing with a list of admitted
  /// addresses. Other letters stay: some have ASCII letters for lower case, and would let a
  /// lookalike pass.
  public EmailAddress normalised() {
    return new EmailAddress(
        CAPITALS.matcher(value).replaceAll(capitals -> capitals.group().toLowerCase(Locale.ROOT)));
  }
}
