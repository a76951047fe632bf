package archfixtures.plainvalues.domain;

import java.util.ArrayList;
import java.util.List;

/// A class that changes, in every form.
final class Changes {
  private String text = "";
  final List<String> texts = new ArrayList<>();
  static int count;

  void setText(String text) {
    this.text = text;
  }

  void set(String text) {
    this.text = text;
  }

  String settled() {
    return text;
  }
}
