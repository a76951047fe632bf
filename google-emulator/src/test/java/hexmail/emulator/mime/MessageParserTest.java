package hexmail.emulator.mime;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.mbox.MailFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MessageParserTest {

  @Test
  void the_head_is_that_of_the_whole_message() throws Exception {
    Path odd = Path.of(Objects.requireNonNull(getClass().getResource("/mail/odd.mbox")).toURI());
    AtomicInteger compared = new AtomicInteger();

    MailFiles.find(List.of(odd))
        .read(message -> {
          Part head = MessageParser.head(message.raw());
          Part whole = MessageParser.parse(message.raw()).root();
          assertThat(head.headers()).isEqualTo(whole.headers());
          assertThat(head.mimeType()).isEqualTo(whole.mimeType());
          assertThat(head.parts()).isEmpty();
          compared.incrementAndGet();
        });

    assertThat(compared).hasValueGreaterThan(10);
  }
}
