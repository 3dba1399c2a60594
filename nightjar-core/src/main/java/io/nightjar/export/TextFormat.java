package io.nightjar.export;

import io.nightjar.generate.EventBlock;
import java.io.IOException;
import java.io.OutputStream;

/** What text formats share: some text, the events one after the other, some text. */
abstract class TextFormat implements EventFormat {

  /** Bytes of an event in the latest block, to make room for the next; a guess at first. */
  private volatile int bytesPerEvent = 1024;

  /** What stands before the first event. */
  abstract String head();

  /** Appends the events of a block one by one; belongs to one thread. */
  @FunctionalInterface
  interface Writer {
    /** Appends event {@code i}. */
    void write(int i, Bytes out);
  }

  /** Prepares a block for writing; called by several threads. */
  abstract Writer writer(EventBlock block);

  /** What stands after the last event. */
  abstract String tail();

  @Override
  public final void begin(OutputStream out) throws IOException {
    out.write(Bytes.of(head()));
  }

  @Override
  public final Part encode(EventBlock block) {
    long expected = (long) block.size * bytesPerEvent;
    Bytes out = new Bytes((int) Math.min(expected, Integer.MAX_VALUE - 8));
    Writer writer = writer(block);
    for (int i = 0; i < block.size; i++) {
      writer.write(i, out);
    }
    if (block.size > 0) {
      bytesPerEvent = out.length() / block.size + 4; // a little more, so that it seldom grows
    }
    return out.part();
  }

  @Override
  public final void end(OutputStream out) throws IOException {
    out.write(Bytes.of(tail()));
  }
}
