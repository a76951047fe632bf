package hexmail.emulator.sample;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// What a message is written for: whose mailbox, when, and the dice.
record SampleContext(Person owner, Instant when, SplittableRandom random) {

  String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Person someone(List<Person> people) {
    return people.get(random.nextInt(people.size()));
  }

  int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  /// A few different ones of `choices`, one a paragraph.
  String paragraphs(List<String> choices, int count) {
    int start = random.nextInt(choices.size());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(choices.get((start + i * 3) % choices.size())).append("\n\n");
    }
    return text.toString();
  }
}
