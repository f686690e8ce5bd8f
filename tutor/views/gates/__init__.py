"""Gates and states of recurrent cells, aligned by token."""
