import { Star } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { t, tn } from '../message';
import styles from './RatingField.module.css';
import type { Say } from './Tracking';
import tracking from './Tracking.module.css';

const stars = [1, 2, 3, 4, 5];

/** One to five stars. The star that stands already takes the rating away. */
export function RatingField({ rating, say }: { readonly rating: number | undefined; readonly say: Say }) {
  const name = useId();
  return (
    <fieldset class={tracking.group}>
      <legend class={tracking.label}>{t('columnRating')}</legend>
      <div class={styles.stars}>
        {stars.map((star) => (
          <label key={star} class={rating !== undefined && star <= rating ? styles.lit : styles.star}>
            <input
              class="visually-hidden"
              type="radio"
              name={name}
              checked={rating === star}
              aria-label={tn('rating', star)}
              onChange={() => say([{ set: 'rating', value: star }])}
              onClick={() => rating === star && say([{ set: 'rating' }])}
            />
            <Star size={18} strokeWidth={1.5} aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
