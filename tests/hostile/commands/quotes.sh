# attack: quotes
'; echo BREACH; '
