package hexmail.adapter.google.mailbox;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.MessageId;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses a page of ids token by token: whole mailboxes are listed, and filling Google's model
/// classes by reflection would take most of the time of a page.
final class IdPageParser {
  private IdPageParser() {}

  /// Parses a response of `messages.list`.
  ///
  /// @throws IllegalArgumentException when it is none
  static MessageIdPage of(String response) {
    try (JsonReader reader = new JsonReader(new StringReader(response))) {
      return page(reader);
    } catch (IOException | IllegalStateException garbled) {
      throw new IllegalArgumentException("The answer does not have its form", garbled);
    }
  }

  private static MessageIdPage page(JsonReader reader) throws IOException {
    List<MessageId> ids = new ArrayList<>();
    String next = "";
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "messages" -> {
          reader.beginArray();
          while (reader.hasNext()) {
            ids.add(id(reader));
          }
          reader.endArray();
        }
        case "nextPageToken" -> next = string(reader);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    return new MessageIdPage(ids, next.isEmpty() ? null : new PageToken(next));
  }

  private static MessageId id(JsonReader reader) throws IOException {
    @Nullable String id = null;
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.nextName().equals("id")) {
        id = string(reader);
      } else {
        reader.skipValue();
      }
    }
    reader.endObject();
    return new MessageId(ModelValues.required(id));
  }

  private static String string(JsonReader reader) throws IOException {
    if (reader.peek() != JsonToken.STRING) {
      throw new IllegalStateException("Not a string");
    }
    return reader.nextString();
  }
}
