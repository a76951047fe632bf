package hexmail.adapter.google.mailbox;

import com.google.api.client.json.JsonParser;
import com.google.api.client.json.JsonToken;
import com.google.api.client.json.gson.GsonFactory;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.MessageId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of ids out of Gmail's answer, word by word: whole mailboxes are listed, and filling
/// Google's model classes by reflection would take most of the time that a page takes here.
final class IdPageParser {
  private final JsonParser parser;
  private final List<MessageId> ids = new ArrayList<>();
  private @Nullable String next;

  private IdPageParser(JsonParser parser) {
    this.parser = parser;
  }

  /// @throws IllegalArgumentException when `answer` is no such page
  static MessageIdPage of(String answer) {
    try (JsonParser parser = GsonFactory.getDefaultInstance().createJsonParser(answer)) {
      return new IdPageParser(parser).page();
    } catch (IOException | RuntimeException broken) {
      // Google's reader answers broken text with whatever comes, a NullPointerException included.
      throw new IllegalArgumentException("The answer has not the form it should", broken);
    }
  }

  private MessageIdPage page() throws IOException {
    expect(parser.nextToken(), JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.getCurrentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "messages" -> {
          expect(value, JsonToken.START_ARRAY);
          messages();
        }
        case "nextPageToken" -> {
          expect(value, JsonToken.VALUE_STRING);
          next = parser.getText();
        }
        default -> parser.skipChildren();
      }
    }
    expect(parser.getCurrentToken(), JsonToken.END_OBJECT);
    return new MessageIdPage(ids, next == null || next.isEmpty() ? null : new PageToken(next));
  }

  private void messages() throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      @Nullable String id = null;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean named = parser.getCurrentName().equals("id");
        JsonToken value = parser.nextToken();
        if (named) {
          expect(value, JsonToken.VALUE_STRING);
          id = parser.getText();
        } else {
          parser.skipChildren();
        }
      }
      ids.add(new MessageId(ModelValues.required(id)));
    }
    expect(parser.getCurrentToken(), JsonToken.END_ARRAY);
  }

  private static void expect(@Nullable JsonToken found, JsonToken expected) {
    if (found != expected) {
      throw new IllegalArgumentException("The answer has not the form it should");
    }
  }
}
