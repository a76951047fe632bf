package hexmail.emulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.emulator.mail.ListPage.PagePosition;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/// The position where a page begins. A token is refused with another request than its own, and
/// after its generation.
final class PageToken {
  private PageToken() {}

  /// The request that a token belongs to.
  ///
  /// @param method the method of the listing
  /// @param filter all parameters that change the result, without the page size
  record Request(String method, String filter, int generation) {
    static Request of(GmailCall call, String method, Object filter) {
      return new Request(method, filter.toString(), call.pages().generation());
    }
  }

  static String of(PagePosition position, Request request) {
    return token(position.received() + "." + position.key() + "." + position.listed(), request);
  }

  /// The token of a position that is one number.
  static String of(long point, Request request) {
    return token(Long.toString(point), request);
  }

  private static String token(String position, Request request) {
    String text = position + "." + digest(request);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /// The position in `token`. Throws a `GmailError` of status 400 when the token does not belong to
  /// `request`.
  static PagePosition position(String token, Request request) {
    List<Long> numbers = numbers(token, request, 3);
    return new PagePosition(numbers.getFirst(), numbers.get(1), numbers.getLast());
  }

  /// The same for a position that is one number.
  static long point(String token, Request request) {
    return numbers(token, request, 1).getFirst();
  }

  private static List<Long> numbers(String token, Request request, int count) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split("\\.", -1);
      if (parts.length == count + 1 && parts[count].equals(digest(request))) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          numbers.add(Long.parseLong(parts[i]));
        }
        return numbers;
      }
    } catch (IllegalArgumentException broken) {
      throw GmailError.invalid("Invalid pageToken");
    }
    throw GmailError.invalid("Invalid pageToken");
  }

  private static String digest(Request request) {
    CRC32 sum = new CRC32();
    sum.update(request.toString().getBytes(UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
