package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowedTextTest {
  private static String joined(String type, String text) {
    MessagePart part =
        new MessagePart()
            .setHeaders(List.of(new MessagePartHeader().setName("Content-Type").setValue(type)));
    return FlowedText.of(part, text);
  }

  private static String flowed(String text) {
    return joined("text/plain; charset=utf-8; Format=\"flowed\"", text);
  }

  @Test
  void a_line_that_ends_with_a_blank_goes_on() {
    assertThat(flowed("one \r\ntwo \r\nthree\r\n\r\nfour")).isEqualTo("one two three\n\nfour");
  }

  @Test
  void quotes_flow_within_their_depth() {
    assertThat(flowed("> a \n> b\n>> c \n> d \ne")).isEqualTo("> a b\n>> c \n> d \ne");
  }

  @Test
  void a_signature_begins_a_line_of_its_own() {
    assertThat(flowed("bye \n-- \nAda")).isEqualTo("bye \n-- \nAda");
  }

  @Test
  void a_blank_that_was_added_before_a_line_is_removed() {
    assertThat(flowed(" From here\n  two")).isEqualTo("From here\n two");
  }

  @Test
  void with_delsp_the_blank_at_the_end_of_a_line_goes() {
    assertThat(joined("text/plain; format=flowed; DelSp=yes", "東京 \n大阪 \n  a")).isEqualTo("東京大阪 a");
  }

  @Test
  void other_text_keeps_its_lines() {
    assertThat(joined("text/plain; format=fixed", "a \r\nb")).isEqualTo("a \r\nb");
  }
}
