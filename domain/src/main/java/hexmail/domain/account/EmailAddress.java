package hexmail.domain.account;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address. That of an account is for display and login hints and never a key, because an
/// address may pass to another person.
///
/// @param value at most 320 characters, without blanks or control characters, with text on both
///   sides of its last `@`
public record EmailAddress(String value) {
  private static final Pattern FORM =
      Pattern.compile("[^\\s\\p{Cntrl}]+@[^\\s\\p{Cntrl}@]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");

  public EmailAddress {
    Objects.requireNonNull(value);
    if (!isAddress(value)) {
      throw new IllegalArgumentException("An e-mail address has the form name@domain");
    }
  }

  /// Parses untrusted text; empty if it is not an address.
  public static Optional<EmailAddress> parse(String text) {
    return isAddress(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
  }

  private static boolean isAddress(String text) {
    return text.length() <= 320 && FORM.matcher(text).matches();
  }

  /// The same address with its ASCII letters in lower case, for comparison with a list of
  /// addresses. Other letters stay: the lower case of some is an ASCII letter, and a lookalike
  /// address would be taken for a listed one.
  public EmailAddress normalised() {
    return new EmailAddress(
        CAPITALS.matcher(value).replaceAll(capitals -> capitals.group().toLowerCase(Locale.ROOT)));
  }
}
