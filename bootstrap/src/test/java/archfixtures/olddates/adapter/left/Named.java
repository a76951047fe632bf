package archfixtures.olddates.adapter.left;

import java.util.Date;

/// May do it.
record Named(Date date) {}
