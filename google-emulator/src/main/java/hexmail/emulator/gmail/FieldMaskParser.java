package hexmail.emulator.gmail;

import java.util.Map;
import java.util.Set;

/// Parses `fields`: names separated by commas, `a/b` for a field in a field, `a(b,c)` for several,
/// `*` for all, nested to any depth up to a limit. A name that no response of Gmail's has is
/// refused, as at Google.
final class FieldMaskParser {
  private static final int DEEPEST = 50;
  private static final Set<String> NAMES =
      Set.of(
          "*",
          "id",
          "threadId",
          "labelIds",
          "snippet",
          "historyId",
          "internalDate",
          "payload",
          "sizeEstimate",
          "raw",
          "classificationLabelValues",
          "partId",
          "mimeType",
          "filename",
          "headers",
          "body",
          "parts",
          "name",
          "value",
          "attachmentId",
          "size",
          "data",
          "messages",
          "nextPageToken",
          "resultSizeEstimate",
          "labels",
          "messageListVisibility",
          "labelListVisibility",
          "type",
          "messagesTotal",
          "messagesUnread",
          "threadsTotal",
          "threadsUnread",
          "color",
          "textColor",
          "backgroundColor",
          "emailAddress",
          "threads",
          "message",
          "history",
          "messagesAdded",
          "messagesDeleted",
          "labelsAdded",
          "labelsRemoved");

  private final String text;
  private int position;

  private FieldMaskParser(String text) {
    this.text = text;
  }

  /// The mask; everything for an empty text. Throws an `IllegalArgumentException` for an invalid
  /// mask.
  static FieldMask parse(String fields) {
    if (fields.isBlank()) {
      return FieldMask.ALL;
    }
    FieldMaskParser parser = new FieldMaskParser(fields);
    FieldMask mask = parser.list(0);
    if (parser.position < fields.length()) {
      throw parser.invalid();
    }
    return mask;
  }

  private FieldMask list(int depth) {
    FieldMask mask = path(depth);
    while (at(',')) {
      position++;
      mask = mask.and(path(depth));
    }
    return mask;
  }

  private FieldMask path(int depth) {
    if (depth > DEEPEST) {
      throw invalid();
    }
    String name = name();
    FieldMask inside = FieldMask.ALL;
    if (at('/')) {
      position++;
      inside = path(depth + 1);
    } else if (at('(')) {
      position++;
      inside = list(depth + 1);
      if (!at(')')) {
        throw invalid();
      }
      position++;
    }
    return new FieldMask(Map.of(name, inside));
  }

  private String name() {
    int start = position;
    while (position < text.length() && "/(),".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    String name = text.substring(start, position).strip();
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("Invalid field selection " + name);
    }
    return name;
  }

  private boolean at(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private IllegalArgumentException invalid() {
    return new IllegalArgumentException("Invalid field selection " + text);
  }
}
